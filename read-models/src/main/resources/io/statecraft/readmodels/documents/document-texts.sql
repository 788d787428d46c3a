select document, title, text
from visible v
