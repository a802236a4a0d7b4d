#!/usr/bin/python3
"""Reference values for metrics, by their definitions, in exact fractions.

Usage: make_metrics.py OUT.json

The definitions are those of scikit-learn's metrics of these names (accuracy_score, confusion_matrix, precision_recall_fscore_support with
zero_division=0 and average=None or 'macro', roc_auc_score, r2_score with multioutput='uniform_average', mean_absolute_error); the area is
counted pair by pair, not by ranks.
OUT.json:
  classifiers  classes [m], outputs [m][n]; accuracy, confusion [n][n], precision, recall, f1 [n]; macro [3]
  areas        classes [m] of 0 and 1, scores [m] with ties; area
  regressions  outputs, targets [m][n]; r_squared, mean_absolute_error
"""
import json, random, sys
from fractions import Fraction as F

def ratio(a, b):
    return F(a, b) if b else F(0)

def classifier(rng, m, n, absent=None):
    classes = [rng.choice([k for k in range(n) if k != absent]) for _ in range(m)]
    outputs = [[rng.randrange(16) / 16 + (0.25 if k == c else 0) for k in range(n)] for c in classes]
    predicted = [max(range(n), key=lambda k: (row[k], -k)) for row in outputs]
    confusion = [[sum(a == i and p == j for a, p in zip(classes, predicted)) for j in range(n)] for i in range(n)]
    precision = [ratio(confusion[k][k], sum(confusion[i][k] for i in range(n))) for k in range(n)]
    recall = [ratio(confusion[k][k], sum(confusion[k])) for k in range(n)]
    f1 = [ratio(2 * p * r, p + r) if p + r else F(0) for p, r in zip(precision, recall)]
    floats = lambda values: [float(v) for v in values]
    return {"classes": classes, "outputs": outputs, "accuracy": float(ratio(sum(a == p for a, p in zip(classes, predicted)), m)),
            "confusion": confusion, "precision": floats(precision), "recall": floats(recall), "f1": floats(f1),
            "macro": floats(sum(v) / n for v in (precision, recall, f1))}

def area(rng, m, levels):
    classes = [rng.randrange(2) for _ in range(m - 2)] + [0, 1]
    scores = [rng.randrange(levels) / 8 + c / 4 for c in classes]
    pairs = [(p, q) for p, c in zip(scores, classes) if c for q, d in zip(scores, classes) if not d]
    return {"classes": classes, "scores": scores, "area": float(sum(F(1) if p > q else F(1, 2) if p == q else F(0) for p, q in pairs) / len(pairs))}

def regression(rng, m, n, noise, constant=False):
    targets = [[rng.randrange(-32, 32) / 8 if not (constant and k == 0) else 1.5 for k in range(n)] for _ in range(m)]
    outputs = [[t + rng.randrange(-noise, noise + 1) / 16 for t in row] for row in targets]
    scores = []
    for k in range(n):
        y, a = [F(row[k]) for row in targets], [F(row[k]) for row in outputs]
        mean = sum(y) / m
        residual, total = sum((p - q) ** 2 for p, q in zip(y, a)), sum((p - mean) ** 2 for p in y)
        scores.append(1 - residual / total if total else F(1) if residual == 0 else F(0))
    absolute = sum(abs(F(p) - F(q)) for r, s in zip(outputs, targets) for p, q in zip(r, s)) / (m * n)
    return {"outputs": outputs, "targets": targets, "r_squared": float(sum(scores) / n), "mean_absolute_error": float(absolute)}

if __name__ == "__main__":
    rng = random.Random(12)
    result = {
        "classifiers": [classifier(rng, 40, 3), classifier(rng, 60, 5, absent=2), classifier(rng, 7, 4), classifier(rng, 1, 2)],
        "areas": [area(rng, 30, 5), area(rng, 50, 40), area(rng, 12, 1), area(rng, 2, 3)],
        "regressions": [regression(rng, 20, 1, 8), regression(rng, 15, 3, 60), regression(rng, 9, 2, 5, constant=True), regression(rng, 6, 2, 0, constant=True)],
    }
    lines = ",\n".join('"%s": [\n%s\n]' % (name, ",\n".join(json.dumps(case) for case in cases)) for name, cases in result.items())
    open(sys.argv[1], "w").write("{" + lines + "}\n")
