"""A settings object is made once; only those who find none take the lock."""
import threading

lock = threading.Lock()
settings = None


class Settings:
    def load(self):
        self.language = 'en'


def get_settings():
    global settings
    if settings is None:
        with lock:
            if settings is None:
                settings = Settings()
                settings.load()
    return settings


def work():
    assert get_settings().language == 'en'


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
