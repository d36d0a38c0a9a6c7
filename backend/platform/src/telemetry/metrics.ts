import { Histogram, Registry } from 'prom-client';

/** Measurements for Prometheus, read at `/metrics` from this machine only. */
export class Metrics {
  readonly registry = new Registry();
  readonly #requests = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  observeRequest(of: { method: string; route: string; status: number; seconds: number }): void {
    this.#requests.observe({ method: of.method, route: of.route, status: String(of.status) }, of.seconds);
  }
}
