"""Run recordlinkage 0.16 (which needs pandas < 3, so an environment of its own)."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import recordlinkage  # type: ignore[import-not-found, unused-ignore]
from merge_protocol import Row, groups_of, run


def method(rows: list[Row]) -> dict[str, Sequence[object]]:
    """Block by family name and e-mail, compare, then classify by hand-set weights and by EM."""
    frame: Any = pd.DataFrame(rows).replace("", None)
    frame = frame.dropna(subset=["surname"])
    frame["letters"] = frame["forename"].str[:1]
    index = recordlinkage.Index()
    beside = {} if len(rows) < 50_000 else {"block_on": ["letters"]}  # else tens of millions of pairs
    index.sortedneighbourhood("surname", window=3, **beside)
    index.block("email")
    pairs = index.index(frame)
    compare = recordlinkage.Compare()
    compare.string("forename", "forename", method="jarowinkler", threshold=0.85, label="forename")
    compare.string("surname", "surname", method="jarowinkler", threshold=0.92, label="surname")
    compare.exact("email", "email", label="email")
    compare.exact("organisation", "organisation", label="organisation")
    found: Any = compare.compute(pairs, frame)
    weight = found["forename"] + found["surname"] + 2 * found["email"] + found["organisation"]
    by_hand = found.index[weight >= 2]
    by_em = recordlinkage.ECMClassifier(binarize=0.5).fit_predict(found[["forename", "surname", "email"]])
    return {"by hand": groups_of(len(rows), by_hand), "ECM": groups_of(len(rows), by_em)}


if __name__ == "__main__":
    run(method)
