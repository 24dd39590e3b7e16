"""Write the sample businesses' files: `python -m kit.samples`."""

from kit.samples.business import FILES
from kit.samples.making.everything import everything


def main() -> None:
    """Write every file and say how many and how large."""
    made = everything()
    for name, content in made.items():
        target = FILES / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    print(f"Wrote {len(made)} files, {sum(map(len, made.values())) / 1024:.0f} KB, under kit/samples/files.")


if __name__ == "__main__":
    main()
