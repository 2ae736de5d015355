"""Planets: float arithmetic on attributes of objects."""
class Body:
    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x, self.y, self.z = x, y, z
        self.vx, self.vy, self.vz = vx, vy, vz
        self.mass = mass
def make():
    pi = 3.141592653589793
    s = 4 * pi * pi
    d = 365.24
    return [Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, s),
            Body(4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694 * d, 0.00769901118419740425 * d, -0.0000690460016972063023 * d, 0.000954791938424326609 * s),
            Body(8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411144 * d, 0.00499852801234917238 * d, 0.0000230417297573763929 * d, 0.000285885980666130812 * s),
            Body(12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618 * d, 0.00237847173959480950 * d, -0.0000296589568540237556 * d, 0.0000436624404335156298 * s),
            Body(15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322 * d, 0.00162824170038242295 * d, -0.0000951592254519715870 * d, 0.0000515138902046611451 * s)]
def advance(bodies, dt, n):
    count = len(bodies)
    for _ in range(n):
        i = 0
        while i < count:
            a = bodies[i]
            j = i + 1
            while j < count:
                b = bodies[j]
                dx = a.x - b.x
                dy = a.y - b.y
                dz = a.z - b.z
                d2 = dx * dx + dy * dy + dz * dz
                mag = dt / (d2 * d2 ** 0.5)
                bm = b.mass * mag
                am = a.mass * mag
                a.vx = a.vx - dx * bm
                a.vy = a.vy - dy * bm
                a.vz = a.vz - dz * bm
                b.vx = b.vx + dx * am
                b.vy = b.vy + dy * am
                b.vz = b.vz + dz * am
                j = j + 1
            i = i + 1
        for b in bodies:
            b.x = b.x + dt * b.vx
            b.y = b.y + dt * b.vy
            b.z = b.z + dt * b.vz
def run():
    bodies = make()
    advance(bodies, 0.01, 5000)
    return bodies[0].x
