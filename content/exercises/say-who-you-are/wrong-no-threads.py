print("Hello from Ada")
print("Hello from Bob")
print("Hello from MainThread")
