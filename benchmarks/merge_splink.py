"""Run splink 5, set up as its own guide advises: trained without labels, common names discounted."""

import logging
from collections.abc import Sequence
from typing import Any

import pyarrow as pa  # type: ignore[import-not-found, unused-ignore]
import splink.comparison_library as compare  # type: ignore[import-not-found, unused-ignore]
from merge_protocol import CLEAN, COLUMNS, Row, run
from splink import DuckDBAPI, Linker, SettingsCreator, block_on  # type: ignore[import-not-found, unused-ignore]

LEAST = 0.2
"""Of 0.2, 0.5, 0.9 and 0.99 the threshold with the best F1, with one account in each network at most."""
ONE_ACCOUNT_EACH = ("LinkedIn", "Facebook", "Instagram")

TRAINED_ON = 25_000
"""Contacts the model is trained on at most: trained on all 218,000 it was not done after 300 s."""

SETTINGS = SettingsCreator(
    link_type="link_and_dedupe",
    comparisons=[
        compare.NameComparison("forename").configure(term_frequency_adjustments=True),
        compare.NameComparison("surname").configure(term_frequency_adjustments=True),
        compare.EmailComparison("email"),
        compare.ExactMatch("organisation").configure(term_frequency_adjustments=True),
        compare.ExactMatch("phone"),
    ],
    blocking_rules_to_generate_predictions=[
        block_on("surname", "substr(forename, 1, 1)"),
        block_on("email"),
        block_on("phone"),
        block_on("organisation", "forename"),
    ],
    retain_intermediate_calculation_columns=False,
)


def method(rows: list[Row]) -> dict[str, Sequence[object]]:
    """Train by EM, predict, and group in the two ways that did best."""
    columns: dict[str, list[Any]] = {key: [row[key] or None for row in rows] for key in (*COLUMNS, *CLEAN)}
    columns["source_dataset"] = columns.pop("network")
    columns["unique_id"] = list(range(len(rows)))
    columns["whole"] = [
        f"{row['forename']} {row['surname']}" if row["forename"] and row["surname"] else None for row in rows
    ]
    table = pa.table(columns)
    linker = trained(table.slice(0, TRAINED_ON))
    if len(rows) > TRAINED_ON:
        database = DuckDBAPI()
        linker = Linker(database.register(table), linker.misc.save_model_to_json())
    found = linker.inference.predict(threshold_match_probability=LEAST)
    cluster = linker.clustering
    groups = {
        "threshold 0.5": cluster.cluster_pairwise_predictions_at_threshold(found, 0.5),
        f"best links, threshold {LEAST}": cluster.cluster_using_single_best_links(found, list(ONE_ACCOUNT_EACH), LEAST),
    }
    return {name: _in_order(group.as_record_list()) for name, group in groups.items()}


def trained(table: Any) -> Any:
    """Train by EM, without labels; a part of the contacts (they are shuffled) is enough and much quicker."""
    database = DuckDBAPI()
    linker = Linker(database.register(table), SETTINGS)
    train = linker.training
    train.estimate_probability_two_random_records_match([block_on("whole"), block_on("email")], recall=0.5)
    train.estimate_u_using_random_sampling(max_pairs=1e6)
    train.estimate_parameters_using_expectation_maximisation(block_on("surname"))
    train.estimate_parameters_using_expectation_maximisation(block_on("forename"))
    return linker


def _in_order(rows: list[dict[str, Any]]) -> list[object]:
    """Give each contact its cluster, in the contacts' order."""
    cluster = {row["unique_id"]: row["cluster_id"] for row in rows}
    return [cluster[place] for place in range(len(cluster))]


if __name__ == "__main__":
    logging.getLogger("splink").setLevel(logging.ERROR)
    run(method)
