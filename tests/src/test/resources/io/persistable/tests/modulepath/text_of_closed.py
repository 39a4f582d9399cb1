from demo.closed.hidden import Secret as _Secret
secret = _Secret(text='from elsewhere', mood=None, shared=None)
