import threading
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Settings:
    host: str
    port: int


settings = Settings("localhost", 80)


def read():
    mine = settings  # one step: the whole object
    print(mine.host, mine.port)


def change():
    global settings
    settings = replace(settings, host="example.org", port=443)


threads = [threading.Thread(target=work) for work in (read, change, read)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
