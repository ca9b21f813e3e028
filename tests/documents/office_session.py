"""Run by the Python of LibreOffice's bridge: PROGRAM PROFILE PIPE BEFORE AFTER, the edits as JSON on standard input."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue


def main():
    program, profile, pipe, before, after = sys.argv[1:]
    accept = f"--accept=pipe,name={pipe};urp;"
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nologo", accept]
    office = subprocess.Popen(command, start_new_session=True)
    try:
        context = connected(pipe)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        document = desktop.loadComponentFromURL(Path(before).as_uri(), "_blank", 0, (value("Hidden", True),))
        for name, words, others in json.load(sys.stdin):
            EDITS[name](document, words, others)
        document.storeToURL(Path(after).as_uri(), (value("FilterName", "MS Word 2007 XML"),))
        document.close(True)
        desktop.terminate()
    finally:
        end(office)


def end(office):
    """It has children, which would keep our output open."""
    try:
        office.wait(5)
    except subprocess.TimeoutExpired:
        os.killpg(office.pid, signal.SIGKILL)
        office.wait()


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except uno.getClass("com.sun.star.connection.NoConnectException"):
            time.sleep(0.1)
    raise TimeoutError(pipe)


def value(name, content):
    made = PropertyValue()
    made.Name, made.Value = name, content
    return made


def replace(document, words, others):
    search = document.createReplaceDescriptor()
    search.SearchString, search.ReplaceString = words, others
    assert document.replaceAll(search) == 1


def paragraph(document, words):
    """A cursor over the whole paragraph with these words, its end left out."""
    search = document.createSearchDescriptor()
    search.SearchString = words
    found = document.findFirst(search)
    cursor = found.Text.createTextCursorByRange(found)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoEndOfParagraph(True)
    return cursor


def delete(document, words, _others):
    cursor = paragraph(document, words)
    cursor.gotoNextParagraph(True)
    cursor.String = ""


def add_after(document, words, others):
    cursor = paragraph(document, words)
    cursor.collapseToEnd()
    text = cursor.Text
    text.insertControlCharacter(
        cursor, uno.getConstantByName("com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK"), False
    )
    text.insertString(cursor, others, False)


def copy(document, words, _others):
    """Ctrl+C over a paragraph and its end, Ctrl+V behind it."""
    cursor = paragraph(document, words)
    cursor.goRight(1, True)
    controller = document.CurrentController
    controller.select(cursor)
    copied = controller.getTransferable()
    controller.ViewCursor.gotoRange(cursor.End, False)
    controller.insertTransferable(copied)


def track(document, _words, _others):
    document.RecordChanges = True


EDITS = {"replace": replace, "delete": delete, "add_after": add_after, "copy": copy, "track": track}

if __name__ == "__main__":
    main()
