"""The words of the window: English in the source, Vietnamese unless the person chose English."""

from importlib import resources

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator


def speak(app: QCoreApplication, language: str) -> QTranslator:
    """Install the translation into ``language`` (``vi`` or ``en``) and its locale, before any widget is made.

    Returns what ``app.removeTranslator`` takes away again.

    Raises FileNotFoundError where the package lacks it: the program never falls back to English unasked.
    """
    QLocale.setDefault(QLocale(language))
    translator = QTranslator(app)
    if language == "en":
        return translator
    compiled = resources.files("sotay_resources") / "i18n" / f"sotay_{language}.qm"
    if not translator.load(str(compiled)):
        raise FileNotFoundError(compiled.name)
    app.installTranslator(translator)
    return translator
