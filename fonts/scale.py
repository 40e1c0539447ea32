"""scale.py FACE.ttf OUT.ttf: a copy of the face whose ก is as high, in em, as Loma's, so that the
kiosk draws every face compared at one height of ก."""
import sys

from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

KO = 0x0E01
LOMA_KO_PER_EM = 0.561  # ui_theme_ko_per_em()

face = TTFont(sys.argv[1])
glyphs = face.getGlyphSet()
bounds = BoundsPen(glyphs)
glyphs[face.getBestCmap()[KO]].draw(bounds)
face["head"].unitsPerEm = round(bounds.bounds[3] / LOMA_KO_PER_EM)
face.save(sys.argv[2])
