import importlib
import sys

import numpy

for form in sys.argv[1:]:
    survey = importlib.import_module('volcano_' + form).survey
    heights = survey.heights
    row, column = numpy.unravel_index(numpy.argmax(heights), heights.shape)
    print('  %s: %s, %s %s, highest %.0f m at row %d, column %d' % (
        form, survey.place, heights.shape, heights.dtype, heights.max(), row, column))
