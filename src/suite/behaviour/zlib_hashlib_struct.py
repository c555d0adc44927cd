"""Checksums, digests, compression and packed numbers."""
import base64
import binascii
import gzip
import hashlib
import hmac
import struct
import zlib

data = b"turns " * 50
print(len(zlib.compress(data)) < 30, zlib.decompress(zlib.compress(data)) == data)
print(zlib.crc32(data), zlib.adler32(data), gzip.decompress(gzip.compress(data)) == data)
print(hashlib.sha256(data).hexdigest()[:16], hashlib.md5(b"").hexdigest())
print(hashlib.blake2b(b"x", digest_size=8).hexdigest(), hmac.new(b"k", b"m", "sha1").hexdigest())
packed = struct.pack("<hIf?3s", -2, 2**31, 0.5, True, b"abc")
print(packed.hex(), struct.unpack("<hIf?3s", packed), struct.calcsize(">bq"))
print(base64.b64encode(data[:6]), binascii.hexlify(b"\x00\xff"), base64.b32decode(b"ME======"))
for wrong in (lambda: struct.unpack("<I", b"x"), lambda: zlib.decompress(b"no")):
    try:
        wrong()
    except (struct.error, zlib.error) as error:
        print(error)

# Prints:
# True True
# 240976409 2306962937 True
# 829562aeba3dc395 d41d8cd98f00b204e9800998ecf8427e
# 4adf4367f96e584f 772b71c8a2997e768be01d9711e4a4f34a24ef33
# feff000000800000003f01616263 (-2, 2147483648, 0.5, True, b'abc') 9
# b'dHVybnMg' b'00ff' b'a'
# unpack requires a buffer of 4 bytes
# Error -3 while decompressing data: incorrect header check
