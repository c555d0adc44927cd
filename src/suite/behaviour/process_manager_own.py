"""A Manager of one's own: an object of a class lives in its process, and all calls go there."""
import os
from multiprocessing import Process
from multiprocessing.managers import BaseManager


class Account:
    def __init__(self, balance):
        self.balance = balance

    def pay_in(self, amount):
        self.balance += amount
        return self.balance

    def where(self):
        return os.getpid()


class Bank(BaseManager):
    pass


Bank.register("Account", Account)


def work(account):
    account.pay_in(5)


if __name__ == "__main__":
    with Bank() as bank:
        account = bank.Account(10)
        process = Process(target=work, args=(account,))
        process.start()
        process.join()
        print(account.pay_in(1), account.where() == os.getpid())

# Prints:
# 16 False
