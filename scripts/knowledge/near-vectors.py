"""Finds the words of the field that stand where a word stands in texts at large, by vectors that were counted there.

near-vectors.py WORDS OUT: WORDS is what count-words.ts wrote; OUT is read by write-kin.ts beside what near-words.py found.
Needs chiVe (word2vec over Japanese web pages, Apache-2.0) as the package ja_ginza brings it along, unpacked in the folder
that the environment variable JA_GINZA names (`pip download --no-deps ja-ginza`), and the packages numpy, srsly and wordfreq.
"""
import glob
import json
import os
import re
import struct
import sys

import numpy as np
import srsly
import wordfreq

MOST_DAILY = 14_000
KEPT = 50
LEAST_COSINE, LEAST_MARGIN = 0.3, -0.6
NEIGHBOURS = 10


def hash_word(word):
    """MurmurHash64A, by which spaCy names words."""
    data, mask, factor = word.encode(), (1 << 64) - 1, 0xC6A4A7935BD1E995
    value = (1 ^ (len(data) * factor)) & mask
    whole = len(data) - len(data) % 8
    for (part,) in struct.iter_unpack("<Q", data[:whole]):
        part = (part * factor) & mask
        part = ((part ^ (part >> 47)) * factor) & mask
        value = ((value ^ part) * factor) & mask
    if whole < len(data):
        value = ((value ^ int.from_bytes(data[whole:], "little")) * factor) & mask
    value = ((value ^ (value >> 47)) * factor) & mask
    return value ^ (value >> 47)


def mean_of_nearest(rows, others):
    """How near a word is to its nearest ones: what every word is near to says little (hubs)."""
    means = np.empty(len(rows), np.float32)
    for start in range(0, len(rows), 2000):
        near = -np.partition(-(rows[start : start + 2000] @ others.T), NEIGHBOURS + 1, axis=1)
        means[start : start + 2000] = near[:, 1 : NEIGHBOURS + 1].mean(1)
    return means


def main(words_path, out_path):
    (folder,) = glob.glob(os.path.join(os.environ["JA_GINZA"], "ja_ginza", "ja_ginza-*", "vocab"))
    rows = srsly.read_msgpack(os.path.join(folder, "key2row"))
    vectors = np.load(os.path.join(folder, "vectors")).astype(np.float32)
    vectors -= vectors.mean(0)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    field = json.load(open(words_path))
    known = set(field)
    daily = [
        word
        for word in wordfreq.top_n_list("ja", 30_000)
        if re.fullmatch(r"[\u3040-\u30ff\u4e00-\u9fff々ー]{2,8}", word) and word not in known
    ][:MOST_DAILY]
    held = {word: rows[hash_word(word)] for word in field + daily if hash_word(word) in rows}
    words = list(held)
    count = sum(word in known for word in words)
    own = vectors[list(held.values())]
    targets = own[:count]
    hubs, target_hubs = mean_of_nearest(own, targets), mean_of_nearest(targets, own)
    near = {}
    for place, word in enumerate(words):
        cosines = targets @ own[place]
        margins = 2 * cosines - hubs[place] - target_hubs
        order = np.argsort(-cosines)[: KEPT + 1]
        near[word] = [
            [words[one], round(float(cosines[one]), 3)]
            for one in order
            if words[one] != word and cosines[one] > LEAST_COSINE and margins[one] > LEAST_MARGIN
        ][:KEPT]
    json.dump(near, open(out_path, "w"), ensure_ascii=False)


main(*sys.argv[1:])
