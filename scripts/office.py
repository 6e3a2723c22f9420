"""LibreOffice without windows, driven from Python; it is installed where it may be."""
import os
import subprocess
import sys
import time


def with_uno():
    """LibreOffice's bridge; the system's Python has it where this one has not."""
    try:
        import uno
        return uno
    except ImportError:
        pass
    name = os.path.basename(sys.argv[0])
    system = "/usr/bin/python3"
    if os.environ.get("KVAOM_UNO") is None:
        os.environ["KVAOM_UNO"] = "1"
        if subprocess.run([system, "-c", "import uno"], capture_output=True).returncode != 0:
            subprocess.run(["apt-get", "update"], check=True, stdout=subprocess.DEVNULL)
            subprocess.run(["apt-get", "install", "--yes", "--no-install-recommends", "libreoffice-calc", "python3-uno"],
                           check=True, stdout=subprocess.DEVNULL)
        os.execv(system, [system, *sys.argv])
    sys.exit(f"{name}: python3-uno is missing")


uno = with_uno()


def property_value(name, value):
    return uno.createUnoStruct("com.sun.star.beans.PropertyValue", Name=name, Value=value)


class Office:
    """A LibreOffice of its own, without windows."""

    def __init__(self, home):
        pipe = f"kvaom-{os.getpid()}"
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--invisible", "--norestore", f"--accept=pipe,name={pipe};urp;",
             f"-env:UserInstallation=file://{home}/office"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(480):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.25)
        else:
            sys.exit("LibreOffice does not start")
        self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)

    def open(self, path):
        """A workbook; None for one that cannot be opened."""
        return self.desktop.loadComponentFromURL(f"file://{path}", "_blank", 0, (property_value("Hidden", True),))

    def save(self, document, path):
        """Writes a workbook of Excel."""
        document.storeToURL(f"file://{path}", (property_value("FilterName", "Calc MS Excel 2007 XML"),
                                               property_value("Overwrite", True)))

    def close(self):
        try:
            self.desktop.terminate()
        except Exception:
            pass
        self.process.wait(30)
