"""Physical constants (CODATA 2018) and unit factors, in SI units."""
import math

pi = math.pi
golden = (1 + math.sqrt(5)) / 2
c = speed_of_light = 299792458.0
h = Planck = 6.62607015e-34
hbar = h / (2 * pi)
G = gravitational_constant = 6.6743e-11
g = 9.80665
e = elementary_charge = 1.602176634e-19
R = gas_constant = 8.314462618
N_A = Avogadro = 6.02214076e23
k = Boltzmann = 1.380649e-23
sigma = Stefan_Boltzmann = 5.670374419e-08
epsilon_0 = 8.8541878128e-12
mu_0 = 1.25663706212e-06
m_e = electron_mass = 9.1093837015e-31
m_p = proton_mass = 1.67262192369e-27
m_n = neutron_mass = 1.67492749804e-27
u = atomic_mass = 1.6605390666e-27
alpha = fine_structure = 0.0072973525693
Rydberg = 10973731.56816
Wien = 0.002897771955
eV = electron_volt = e
atm = 101325.0
bar = 100000.0
calorie = 4.184
inch, foot, mile = 0.0254, 0.3048, 1609.344
minute, hour, day, year = 60.0, 3600.0, 86400.0, 31536000.0
degree = pi / 180
zero_Celsius = 273.15
tera, giga, mega, kilo = 1e12, 1e9, 1e6, 1e3
centi, milli, micro, nano, pico = 1e-2, 1e-3, 1e-6, 1e-9, 1e-12
