/** Keeps back what is written to `response` until it is whole, and sends what `replaced` makes of it: bytes or text, or a promise of them. */
export function hold(response, replaced) {
  const { end } = response;
  const parts = [];
  const keep = (part, encoding) => {
    if (part && typeof part !== 'function')
      parts.push(Buffer.from(part, typeof encoding === 'string' ? encoding : undefined));
  };
  response.flushHeaders = () => {};
  response.write = (part, ...rest) => {
    keep(part, rest[0]);
    rest.find((one) => typeof one === 'function')?.();
    return true;
  };
  response.end = (...rest) => {
    keep(...rest);
    const heard = rest.find((one) => typeof one === 'function');
    const whole = Buffer.concat(parts);
    void Promise.resolve(replaced(whole)).then((body) => end.call(response, body, heard));
    return response;
  };
}
