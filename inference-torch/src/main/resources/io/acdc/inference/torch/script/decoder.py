# A decoder of the Llama family in TorchScript. Weights are arguments, so one loaded script serves every model.
#
# weights: embedding (vocabulary, hidden), gain of the last norm, output layer, then twelve tensors for each layer, see
# `layer`. A tensor without elements stands for a part that the model lacks. Matrices may be packed for oneDNN.
# Sequences are padded on the left: all of a batch have their next token in the same column of the cache.
class Decoder(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  def allocate(self: __torch__.Decoder, shape: List[int], type: int, device: str) -> Tensor:
    return torch.empty(shape, dtype=type, device=torch.device(device))

  def fill(self: __torch__.Decoder, target: Tensor, first: int, values: Tensor, count: int) -> Tensor:
    run = torch.narrow(torch.view(target, [-1]), 0, first, count)
    return torch.copy_(run, torch.narrow(values, 0, 0, count))

  def pack(self: __torch__.Decoder, matrix: Tensor) -> Tensor:
    return ops.mkldnn._reorder_linear_weight(matrix)

  def linear(self: __torch__.Decoder, input: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
    given = annotate(Optional[Tensor], None)
    if torch.numel(bias) > 0:
      given = bias
    if weight.is_mkldnn:
      result = ops.mkldnn._linear_pointwise(input, weight, given, "none", annotate(List[Optional[number]], []), "")
    else:
      result = torch.linear(input, weight, given)
    return result

  # As in transformers: in 32 bits, rounded before it is scaled.
  def norm(self: __torch__.Decoder, input: Tensor, gain: Tensor, epsilon: float) -> Tensor:
    if torch.numel(gain) == 0:
      return input
    wide = input.to(6)
    mean = torch.mean(wide * wide, [-1], True)
    return gain * (wide * torch.rsqrt(mean + epsilon)).to(input.dtype)

  def rotate(self: __torch__.Decoder, heads: Tensor, turn: Tuple[Tensor, Tensor]) -> Tensor:
    cosine, sine = turn
    low, high = torch.chunk(heads, 2, -1)
    return heads * cosine + torch.cat([-high, low], -1) * sine

  # queries (batch, heads, span, size), keys and values (batch, groups, columns, size): a group's query heads are rows
  # of one multiplication, so keys and values are never repeated.
  def attend(self: __torch__.Decoder, queries: Tensor, keys: Tensor, values: Tensor, mask: Tensor) -> Tensor:
    batch, heads, span, size = queries.size()
    groups = keys.size(1)
    together = [batch, groups, heads // groups * span, -1]
    scores = torch.matmul(queries.reshape(together), keys.transpose(-1, -2)) * (float(size) ** -0.5)
    masked = scores.view([batch, groups, heads // groups, span, -1]) + mask
    shares = torch.softmax(masked, -1, dtype=6).to(queries.dtype)
    mixed = torch.matmul(shares.view(together), values)
    return mixed.view([batch, heads, span, size]).transpose(1, 2).reshape([batch, span, heads * size])

  # 0 where a column may be looked at, minus infinity elsewhere: (batch, 1, 1, span, columns). Padding looks at itself,
  # since what looks at nothing is not a number.
  def mask(self: __torch__.Decoder, first: int, span: int, pads: Tensor, type: int) -> Tensor:
    past = torch.arange(first + span, device=pads.device).unsqueeze(0)
    own = torch.arange(first, first + span, device=pads.device).unsqueeze(1)
    real = past.unsqueeze(0) >= pads.view([-1, 1, 1])
    seen = torch.logical_and(past <= own, torch.logical_or(real, past == own))
    zeros = torch.zeros(seen.size(), dtype=type, device=pads.device)
    return torch.masked_fill(zeros, torch.logical_not(seen), -inf).unsqueeze(1).unsqueeze(1)

  # One block: parts are norm; query, key and value together, bias; query norm, key norm; attention output, bias; norm;
  # gate and up together, bias; down, bias.
  def layer(self: __torch__.Decoder, parts: List[Tensor], dimensions: List[int], epsilon: float, hidden: Tensor, keys: Tensor, values: Tensor, turn: Tuple[Tensor, Tensor], mask: Tensor) -> Tensor:
    batch, span, width = hidden.size()
    heads, groups, size = dimensions
    columns = mask.size(-1)
    projected = self.linear(self.norm(hidden, parts[0], epsilon), parts[1], parts[2])
    split = projected.view([batch, span, heads + 2 * groups, size])
    query, key, value = torch.split_with_sizes(split, [heads, groups, groups], 2)
    turned = self.rotate(self.norm(query, parts[3], epsilon).transpose(1, 2), turn)
    turned_key = self.rotate(self.norm(key, parts[4], epsilon).transpose(1, 2), turn)
    torch.copy_(torch.narrow(keys, 2, columns - span, span), turned_key)
    torch.copy_(torch.narrow(values, 2, columns - span, span), value.transpose(1, 2))
    attended = self.attend(turned, torch.narrow(keys, 2, 0, columns), torch.narrow(values, 2, 0, columns), mask)
    middle = hidden + self.linear(attended, parts[5], parts[6])
    inner = self.linear(self.norm(middle, parts[7], epsilon), parts[8], parts[9])
    gate, up = torch.chunk(inner, 2, -1)
    return middle + self.linear(torch.silu(gate) * up, parts[10], parts[11])

  # Takes tokens (batch, span) into columns first, first + 1, ... of the cache; gives the last column's hidden state.
  def feed(self: __torch__.Decoder, weights: List[Tensor], dimensions: List[int], epsilon: float, angles: Tensor, cache: List[Tensor], tokens: Tensor, pads: Tensor, first: int) -> Tensor:
    type = weights[0].dtype
    span = tokens.size(1)
    mask = self.mask(first, span, pads, type)
    places = torch.arange(first, first + span, device=pads.device).unsqueeze(0) - pads.unsqueeze(1)
    turns = torch.embedding(angles, torch.clamp(places, 0)).unsqueeze(1)
    turn = (torch.cos(turns).to(type), torch.sin(turns).to(type))
    # Zeros for padding: what damaged weights make of it must not reach real tokens.
    hidden = torch.masked_fill(torch.embedding(weights[0], tokens), (places < 0).unsqueeze(-1), 0.)
    for layer in range(len(cache) // 2):
      parts = weights[3 + layer * 12:15 + layer * 12]
      hidden = self.layer(parts, dimensions, epsilon, hidden, cache[2 * layer], cache[2 * layer + 1], turn, mask)
    return hidden[:, -1]

  # The fewest tokens, from the heaviest on, that have the given share of all weight together, and those as heavy as the
  # last of them; the others weigh nothing.
  def nucleus(self: __torch__.Decoder, weights: Tensor, share: float) -> Tensor:
    falling, order = torch.sort(weights, -1, True)
    before = torch.cumsum(falling, -1) - falling
    needed = before < torch.sum(weights, [-1], True) * share
    least = torch.amin(torch.where(needed, falling, inf), [-1], True)
    return torch.where(weights >= least, weights, 0.)

  # Temperature 0 is greedy: the greatest logit, the lowest token among equals. Otherwise the first token at which the
  # cumulative weight exceeds the given part of the whole.
  def choose(self: __torch__.Decoder, logits: Tensor, temperature: float, share: float, uniforms: Tensor) -> Tensor:
    best = torch.argmax(logits, -1)
    if temperature == 0.:
      return best
    wide = logits.to(7)
    weights = torch.exp((wide - torch.amax(wide, [-1], True)) / temperature)
    if share < 1.:
      weights = self.nucleus(weights, share)
    cumulative = torch.cumsum(weights, -1)
    target = uniforms.unsqueeze(1) * cumulative[:, -1:]
    drawn = torch.searchsorted(cumulative, target, right=True).squeeze(1)
    return torch.where(drawn < logits.size(1), drawn, best)

  # An empty cache for so many sequences and columns: keys and values of the first layer, of the second, and so on.
  def cache(self: __torch__.Decoder, weights: List[Tensor], dimensions: List[int], batch: int, columns: int) -> List[Tensor]:
    heads, groups, size = dimensions
    cache = annotate(List[Tensor], [])
    for part in range((len(weights) - 3) // 12 * 2):
      cache.append(torch.empty([batch, groups, columns, size], dtype=weights[0].dtype, device=weights[0].device))
    return cache

  # tokens: rows of `width`, padded on the left by pads; limits: most new tokens of each row, `answer` at most; uniforms:
  # draws in [0, 1), `answer` for each row, none for greedy. Returns the chosen tokens (rows, answer), stop token
  # included, then -1; -2 where logits were not finite; and the sums of their natural log-probabilities (rows).
  def generate(self: __torch__.Decoder, weights: List[Tensor], dimensions: List[int], epsilon: float, frequencies: List[float], tokens: List[int], width: int, pads: List[int], limits: List[int], answer: int, stops: List[int], temperature: float, share: float, uniforms: List[float], columns_at_once: int) -> Tuple[Tensor, Tensor]:
    device = weights[0].device
    batch = len(pads)
    columns = width + answer - 1
    prompts = torch.tensor(tokens, dtype=4, device=device).view([batch, width])
    pad = torch.tensor(pads, dtype=4, device=device)
    limit = torch.tensor(limits, dtype=4, device=device)
    stop = torch.tensor(stops, dtype=4, device=device)
    draws = torch.zeros([batch, answer], dtype=7, device=device)
    if len(uniforms) > 0:
      draws = torch.tensor(uniforms, dtype=7, device=device).view([batch, answer])
    turns = torch.tensor(frequencies, dtype=6, device=device)
    half = torch.outer(torch.arange(columns, dtype=6, device=device), turns)
    angles = torch.cat([half, half], -1)
    cache = self.cache(weights, dimensions, batch, columns)
    nothing = weights[0][:0]
    hidden = nothing
    column = 0
    while column < width:
      span = min(columns_at_once, width - column)
      piece = torch.narrow(prompts, 1, column, span)
      hidden = self.feed(weights, dimensions, epsilon, angles, cache, piece, pad, column)
      column += span
    rows = torch.arange(batch, device=device)
    running = torch.ones([batch], dtype=11, device=device)
    chosen = torch.full([batch, answer], -1, dtype=4, device=device)
    likelihood = torch.zeros([batch], dtype=7, device=device)
    step = 0
    alive = batch
    while alive > 0:
      logits = self.linear(self.norm(hidden, weights[1], epsilon), weights[2], nothing).to(6)
      finite = torch.sum(logits * 0., [-1]) == 0.
      token = self.choose(logits, temperature, share, draws[:, step])
      gain = torch.gather(logits, 1, token.unsqueeze(1)).squeeze(1) - torch.logsumexp(logits, [-1])
      running_on = torch.logical_and(running, finite)
      torch.index_add_(likelihood, 0, rows, torch.where(running_on, gain.to(7), 0.))
      torch.index_copy_(chosen[:, step], 0, rows, torch.where(running, torch.where(finite, token, -2), -1))
      step += 1
      unfinished = torch.logical_and(limit > step, torch.logical_not(torch.isin(token, stop)))
      running = torch.logical_and(running_on, unfinished)
      alive = int(torch.sum(running))
      if alive > 0:
        # Rows that have ended are let go once they are a quarter of all.
        if alive * 4 <= running.size(0) * 3:
          kept = torch.nonzero(running).squeeze(1)
          for part in range(len(cache)):
            cache[part] = torch.index_select(cache[part], 0, kept)
          rows = rows[kept]
          pad = pad[kept]
          limit = limit[kept]
          draws = draws[kept]
          token = token[kept]
          running = running[kept]
        hidden = self.feed(weights, dimensions, epsilon, angles, cache, token.unsqueeze(1), pad, column)
        column += 1
    return (chosen.cpu(), likelihood.cpu())
