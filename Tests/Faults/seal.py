"""The checksum of a line, worked out without the program: CRC-32C of the bytes before `,"sum":`."""


def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def sealed(line):
    """The line with a right sum in the place of the one it has, or of none."""
    body = line.rstrip(b"\n")
    body = body.split(b',"sum":')[0] if b',"sum":' in body else body[:-1]
    return body + b',"sum":"%08x"}\n' % crc32c(body)


def unsealed(line):
    """The line as a person would write it: without a sum."""
    return line.rstrip(b"\n").split(b',"sum":')[0] + b"}\n"
