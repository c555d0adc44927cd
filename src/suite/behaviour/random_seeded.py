"""Random numbers with a seed are the same everywhere."""
import random

random.seed(42)
print(random.random(), random.randint(1, 100), random.choice("abcdef"))
print(random.sample(range(50), 5), random.uniform(1, 2), random.gauss(0, 1))
own = random.Random("text")
cards = list(range(10))
own.shuffle(cards)
print(cards, own.getrandbits(64), own.choices("ab", weights=[9, 1], k=5))
state = own.getstate()
first = own.random()
own.setstate(state)
print(first == own.random(), random.Random(b"x").randbytes(4).hex())
print(random.triangular(), random.expovariate(1.5), random.betavariate(2, 3))

# Prints:
# 0.6394267984578837 4 f
# [17, 15, 14, 8, 47] 1.1024951761715074 -0.07358145350888119
# [5, 8, 9, 0, 1, 2, 4, 3, 7, 6] 15561703228925643008 ['a', 'a', 'a', 'a', 'a']
# True d34d7ba1
# 0.5475027693173359 0.021532474823588513 0.13002284831829736
