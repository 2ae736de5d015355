"""The Mandelbrot set, 60 x 60."""
def run():
    inside = 0
    for py in range(60):
        for px in range(60):
            cr = px / 30.0 - 1.5
            ci = py / 30.0 - 1.0
            zr = zi = 0.0
            k = 0
            while k < 100 and zr * zr + zi * zi < 4.0:
                zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
                k += 1
            if k == 100:
                inside += 1
    return inside
