"""Lists what each clause refers to, from the JSON that `yakkan parse` prints.

    yakkan parse terms.md > terms.json
    python3 links.py terms.json
"""

import csv
import json
import sys

MAJOR = 1


def clauses(node):
    """Yields each clause below a node with its id, label and caption."""
    for child in node["children"]:
        if "children" in child:
            yield child
            yield from clauses(child)


def main(path):
    with open(path, encoding="utf-8") as file:
        model = json.load(file)
    if int(model["schemaVersion"].split(".")[0]) != MAJOR:
        sys.exit(f"{path} is of schema version {model['schemaVersion']}; this script reads {MAJOR}.x.")
    names = {
        clause["id"]: clause.get("label", "") + (f"（{clause['caption']}）" if clause.get("caption") else "")
        for clause in clauses(model["tree"])
    }
    rows = csv.writer(sys.stdout)
    rows.writerow(["node", "text", "status", "target", "name"])
    for reference in model["references"]:
        law = reference.get("law", {})
        outside = law.get("title", "") + law.get("provision", "")
        for target in reference["targets"] or [{"node": ""}]:
            name = names.get(target["node"], "") or outside
            rows.writerow([reference["node"], reference["text"], reference["status"], target["node"], name])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: links.py terms.json")
    main(sys.argv[1])
