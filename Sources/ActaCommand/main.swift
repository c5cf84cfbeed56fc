print("acta")
