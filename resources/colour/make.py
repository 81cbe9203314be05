"""Makes srgb.icc, the colour profile that archival PDF files name as what their colours mean. Run by hand; needs Pillow:

    python resources/colour/make.py

The profile is the sRGB of littlecms, which is in the public domain ("No copyright, use freely").
"""

import struct
from pathlib import Path

from PIL import ImageCms

MADE = (2026, 1, 1, 0, 0, 0)  # the date in its header, so that a second run gives the same bytes


def main() -> None:
    """Writes the profile beside this file."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    # what it holds is that of ICC 4.2, the newest that ISO 32000-1 knows; the header names the newest the library knows
    data[8:12] = bytes((4, 0x20, 0, 0))
    data[24:36] = struct.pack(">6H", *MADE)
    data[84:100] = bytes(16)  # the digest of its contents, which may be left out
    Path(__file__).with_name("srgb.icc").write_bytes(data)


if __name__ == "__main__":
    main()
