"""Any number of texts in bounded memory: batches, the engines that read them, and the tables that they leave."""
