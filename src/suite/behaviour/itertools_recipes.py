"""What itertools makes of iterables."""
from itertools import accumulate, batched, chain, combinations, cycle, groupby, islice
from itertools import pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest

print(list(accumulate(range(1, 6))), list(batched("abcdefg", 3)))
print(list(chain([1], (2, 3))), list(islice(cycle("ab"), 5)))
print(["".join(pair) for pair in combinations("abcd", 2)])
print({key: len(list(group)) for key, group in groupby("aabbbc")})
print(list(pairwise([1, 4, 9])), len(list(permutations(range(4)))))
print(list(product("ab", [0, 1])))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(takewhile(lambda n: n < 3, range(9))))
left, right = tee(iter("xy"))
print(next(left), list(right), list(left), list(repeat(7, 2)))
print(list(zip_longest("ab", [1], fillvalue="-")))

# Prints:
# [1, 3, 6, 10, 15] [('a', 'b', 'c'), ('d', 'e', 'f'), ('g',)]
# [1, 2, 3] ['a', 'b', 'a', 'b', 'a']
# ['ab', 'ac', 'ad', 'bc', 'bd', 'cd']
# {'a': 2, 'b': 3, 'c': 1}
# [(1, 4), (4, 9)] 24
# [('a', 0), ('a', 1), ('b', 0), ('b', 1)]
# [8, 9] [0, 1, 2]
# x ['x', 'y'] ['y'] [7, 7]
# [('a', 1), ('b', '-')]
