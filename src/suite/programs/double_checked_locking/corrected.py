"""A settings object is made once and published when it is complete."""
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
                made = Settings()
                made.load()
                settings = made
    return settings


def work():
    assert get_settings().language == 'en'


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
