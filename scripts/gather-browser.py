"""Gathers the sources of modules in one folder, to be compiled as one module: code that is generic is then made once,
and not again in every module that calls it. Imports of the modules go; where two of them have a type of the same name,
the one that only its own module sees gets another.

usage: gather-browser.py FOLDER MODULE...
"""

import collections
import pathlib
import re
import sys

folder = pathlib.Path(sys.argv[1])
modules = sys.argv[2:]
declaration = re.compile(
    r"^(?:@\w+(?:\([^)]*\))? )*(public |package |internal )?(?:final |indirect )?"
    r"(?:struct|enum|class|protocol|typealias) (\w+)",
    re.MULTILINE,
)
own_import = re.compile(r"^((public|internal|private|fileprivate) )?import (%s)$" % "|".join(modules), re.MULTILINE)
qualified = re.compile(r"\b(%s)\." % "|".join(modules))


def renamed(text, name, module):
    """The text with one name of a module told apart from another's."""
    return re.sub(rf"(?<![\w.]){name}\b", f"{name}Of{module.removeprefix('Kvaom')}", text)


def main():
    """Writes the files anew where they are others; what is left of earlier ones goes."""
    texts = {}
    owners = collections.defaultdict(dict)
    for module in modules:
        for path in sorted(pathlib.Path("Sources", module).rglob("*.swift")):
            texts[module, path] = path.read_text()
            for access, name in declaration.findall(texts[module, path]):
                owners[name][module] = owners[name].get(module, False) or access == "public "
    shared = {name: known for name, known in owners.items() if len(known) > 1}
    folder.mkdir(parents=True, exist_ok=True)
    written = set()
    for (module, path), text in texts.items():
        imported = {found[2] for found in own_import.findall(text)}
        changed = qualified.sub("", own_import.sub("", text))
        for name, known in shared.items():
            public = [other for other in known if known[other]]
            if module in known:
                owner = module
            else:
                seen = [other for other in public if other in imported]
                owner = seen[0] if seen else None
            # The last public one keeps the name.
            if owner and owner != (public or list(known))[-1]:
                changed = renamed(changed, name, owner)
        target = folder / "-".join([module, *path.parts[2:]])
        written.add(target)
        if not target.exists() or target.read_text() != changed:
            target.write_text(changed)
    for old in set(folder.glob("*.swift")) - written:
        old.unlink()


main()
