"""Functions that another thread calls over the network."""
import threading
import xmlrpc.client
from xmlrpc.server import SimpleXMLRPCServer

with SimpleXMLRPCServer(("localhost", 0), logRequests=False, allow_none=True) as server:
    server.register_function(pow)
    server.register_function(lambda words: " ".join(words).title(), "title")
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    with xmlrpc.client.ServerProxy(f"http://localhost:{server.server_address[1]}") as proxy:
        print(proxy.pow(2, 10), proxy.title(["taking", "turns"]))
        try:
            proxy.pow(2, "x")
        except xmlrpc.client.Fault as fault:
            print(fault.faultCode, fault.faultString.partition(":")[0])
    server.shutdown()
    thread.join()

# Prints:
# 1024 Taking Turns
# 1 <class 'TypeError'>
