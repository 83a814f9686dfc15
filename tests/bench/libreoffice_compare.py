#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""libreoffice_compare.py BEFORE AFTER OUT: LibreOffice's own document comparison without a window, for scripts/bench. Needs python3-uno."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:  # not up yet
            time.sleep(0.05)
    sys.exit("LibreOffice does not answer")


def load(desktop, url):
    for _ in range(50):  # it may answer before it can load
        document = desktop.loadComponentFromURL(url, "_blank", 0, properties(Hidden=True))
        if document is not None:
            return document
        time.sleep(0.1)
    sys.exit("LibreOffice cannot load " + url)


def main():
    before, after, out = (pathlib.Path(path).resolve() for path in sys.argv[1:4])
    profile = tempfile.mkdtemp()
    copy = pathlib.Path(profile) / "after.docx"  # it leaves a lock file beside what it opens
    shutil.copy(after, copy)
    pipe = "clausediff-bench-%d" % os.getpid()
    office = subprocess.Popen(["soffice", "--headless", "--norestore", "--nologo", "--nodefault", "-env:UserInstallation=" + pathlib.Path(profile).as_uri(),
                               "--accept=pipe,name=%s;urp;" % pipe], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        context = connect(pipe)
        services = context.ServiceManager
        desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        document = load(desktop, copy.as_uri())
        dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        dispatcher.executeDispatch(document.getCurrentController().getFrame(), ".uno:CompareDocuments", "", 0,
                                   properties(URL=before.as_uri(), NoAcceptDialog=True))
        document.storeToURL(out.as_uri(), properties(FilterName="MS Word 2007 XML"))
        document.close(True)
        try:
            desktop.terminate()
        except Exception:  # the connection ends with it
            pass
        office.wait(60)
    finally:
        if office.poll() is None:
            office.kill()
            office.wait()
        shutil.rmtree(profile, ignore_errors=True)


if __name__ == "__main__":
    main()
