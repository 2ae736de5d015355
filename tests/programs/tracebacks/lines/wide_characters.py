def show():
    s = '漢字'; x = s + '日本語' + 1 / 0
try:
    show()
except ZeroDivisionError as e:
    err = e
é = 'ü'; raise err if len('ü漢') == (2 if 'ｆｕｌｌ' else 1 // 0) else None
