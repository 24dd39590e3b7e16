from kit.samples.business import FILES
from kit.samples.making.everything import everything


def test_making_them_again_gives_the_same_bytes() -> None:
    """What the script makes today is, byte for byte, what lies in the package."""
    made = everything()
    kept = {file.relative_to(FILES).as_posix(): file.read_bytes() for file in FILES.rglob("*") if file.is_file()}
    assert sorted(made) == sorted(kept)
    changed = [name for name, content in made.items() if kept[name] != content]
    assert not changed, f"run `python -m kit.samples`, then look at what changed in {changed}"


def test_making_them_twice_gives_the_same_bytes() -> None:
    """Nothing but the seed decides: no clock, no order of a set, no left-over from the first time."""
    assert everything() == everything()
