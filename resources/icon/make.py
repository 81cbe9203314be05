"""Makes icon.png, icon.ico (Windows) and icon.icns (macOS) from icon.svg. Run it when the drawing changes; commit the results."""

import io
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent


def picture(size: int) -> Image.Image:
    """The icon as a square picture of that many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(HERE / "icon.svg")).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return Image.open(io.BytesIO(data.data()))


if __name__ == "__main__":
    application = QGuiApplication([])
    large = picture(1024)
    picture(256).save(HERE / "icon.png", optimize=True)
    large.save(HERE / "icon.ico", sizes=[(size, size) for size in (16, 24, 32, 48, 64, 128, 256)])
    large.save(HERE / "icon.icns")
