# Did you mean: module attribute.
import collections
collections.defualtdict
