#pragma once

#include "picture.h"

/** intake_picture_read() of a JPEG; its size stands in the frame header (SOF). */
bool intake_picture_read_jpeg(const unsigned char *data, size_t data_bytes, IntakePicture *picture);
