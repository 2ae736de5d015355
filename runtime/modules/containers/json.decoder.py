# The module json.decoder: what json decodes with.
from json import JSONDecoder, JSONDecodeError
