def größe(ß, 名前):
    return "äöü" + ß.fehlt + "å"  # Umlaute
x = "ñ" + "é" + größe("é", 1) + "tail"
