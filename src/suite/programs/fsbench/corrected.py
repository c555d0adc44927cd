"""26 threads look for a free block each, with 26 inode locks."""
import threading

BLOCKS, THREADS = 26, 26
inode_locks = [threading.Lock() for _ in range(BLOCKS)]
block_locks = [threading.Lock() for _ in range(BLOCKS)]
busy, inode = [False] * BLOCKS, [0] * 32


def allocate(i):
    with inode_locks[i]:
        if inode[i] != 0:
            return
        block = i * 2 % BLOCKS
        for _ in range(BLOCKS // 2):
            with block_locks[block]:
                if not busy[block]:
                    busy[block] = True
                    inode[i] = block + 1
                    return
            block = (block + 1) % BLOCKS


threads = [threading.Thread(target=allocate, args=(i,)) for i in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
