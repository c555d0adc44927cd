"""Heaps and sorted lists."""
import bisect
import heapq

heap = [5, 1, 4]
heapq.heapify(heap)
heapq.heappush(heap, 0)
print([heapq.heappop(heap) for _ in range(4)])
print(heapq.nlargest(2, [3, 9, 5]), heapq.nsmallest(1, "cab"), list(heapq.merge([1, 4], [2, 3])))
print(heapq.heappushpop([2, 3], 1), heapq.heapreplace([2, 3], 9))
grades = [60, 70, 80, 90]
print([bisect.bisect(grades, score) for score in (59, 60, 75, 99)], bisect.bisect_left(grades, 70))
bisect.insort(grades, 75)
print(grades, bisect.bisect_left("abc", "B", key=str.upper))

# Prints:
# [0, 1, 4, 5]
# [9, 5] ['a'] [1, 2, 3, 4]
# 1 2
# [0, 1, 2, 4] 1
# [60, 70, 75, 80, 90] 1
