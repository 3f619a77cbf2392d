"""The network cascade as one would write it with NumPy and SciPy: what Octant's kernel is measured against.

Reads links as raw arrays from a folder (links.json says how many of what), fails a sample of firms in turn and prints one line of JSON:
seconds for each way of going about it, and the losses of the sample. One firm at a time with sparse matrix-vector products, and several
firms at a time as the columns of a dense matrix, where each column stops when it has settled.
"""

import json
import sys
import time

import numpy as np
import scipy.sparse as sp


def load(folder):
    about = json.load(open(f"{folder}/links.json"))
    read = lambda name, kind: np.fromfile(f"{folder}/{name}.bin", dtype=kind)
    return about, read("supplier", np.uint32), read("customer", np.uint32), read("sector", np.uint32), read("weight", np.float64), read("type", np.uint8)


def prepare(about, supplier, customer, sector, weight, kind):
    firms, sectors = about["firms"], about["sectors"]
    out = np.bincount(supplier, weight, firms)
    into = np.bincount(customer, weight, firms)
    # One row per customer and sector of essential suppliers, one per customer for the non-essential ones; rows of a customer together.
    key = customer.astype(np.int64) * (sectors + 1) + sector[supplier]
    _, place = np.unique(key, return_inverse=True)
    total = np.bincount(place, weight)[place]
    essential, other = kind == 2, kind == 1
    row_key = np.concatenate([key[essential], customer[other].astype(np.int64) * (sectors + 1) + sectors])
    value = np.concatenate([weight[essential] / total[essential], weight[other] / into[customer[other]]])
    column = np.concatenate([supplier[essential], supplier[other]])
    rows, row = np.unique(row_key, return_inverse=True)
    down = sp.csr_matrix((value, (row, column)), shape=(len(rows), firms))
    owners, starts = np.unique(rows // (sectors + 1), return_index=True)
    up = sp.csr_matrix((weight / out[supplier], (supplier, customer)), shape=(firms, firms))
    by_sector = sp.csr_matrix((np.ones(firms), (sector, np.arange(firms))), shape=(sectors, firms))
    return dict(firms=firms, sectors=sectors, sector=sector, out=out, down=down, up=up, owners=owners, starts=starts, by_sector=by_sector, alone=out == 0)


def one(net, firm, tolerance):
    firms, out, sector = net["firms"], net["out"], net["sector"]
    psi = np.ones(firms)
    psi[firm] = 0
    hd, hu = np.ones(firms), np.ones(firms)
    while True:
        left = np.bincount(sector, out * hd, net["sectors"])
        with np.errstate(divide="ignore", invalid="ignore"):
            sigma = np.where(out > 0, np.minimum(1, out / left[sector]), 0)
        lost = np.zeros(firms)
        lost[net["owners"]] = np.maximum.reduceat(net["down"] @ (sigma * (1 - hd)), net["starts"])
        next_down = np.minimum(psi, 1 - lost)
        bought = net["up"] @ hu
        bought[net["alone"]] = 1
        next_up = np.minimum(psi, bought)
        change = max(np.abs(next_down - hd).max(), np.abs(next_up - hu).max())
        hd, hu = next_down, next_up
        if change <= tolerance:
            return out @ (1 - np.minimum(hd, hu)) / out.sum()


def several(net, chosen, tolerance):
    firms, out = net["firms"], net["out"]
    losses = np.zeros(len(chosen))
    active = np.arange(len(chosen))
    psi = np.ones((firms, len(chosen)))
    psi[chosen, active] = 0
    hd, hu = np.ones_like(psi), np.ones_like(psi)
    while len(active) > 0:
        left = net["by_sector"] @ (out[:, None] * hd)
        with np.errstate(divide="ignore", invalid="ignore"):
            sigma = np.where(out[:, None] > 0, np.minimum(1, out[:, None] / left[net["sector"]]), 0)
        lost = np.zeros_like(hd)
        lost[net["owners"]] = np.maximum.reduceat(net["down"] @ (sigma * (1 - hd)), net["starts"], axis=0)
        next_down = np.minimum(psi, 1 - lost)
        bought = net["up"] @ hu
        bought[net["alone"]] = 1
        next_up = np.minimum(psi, bought)
        change = np.maximum(np.abs(next_down - hd).max(axis=0), np.abs(next_up - hu).max(axis=0))
        hd, hu = next_down, next_up
        done = change <= tolerance
        if done.any():
            losses[active[done]] = out @ (1 - np.minimum(hd[:, done], hu[:, done])) / out.sum()
            active, psi, hd, hu = active[~done], psi[:, ~done], hd[:, ~done], hu[:, ~done]
    return losses


def timed(work):
    since = time.perf_counter()
    result = work()
    return time.perf_counter() - since, result


def main(folder, sample, tolerance):
    about, *links = load(folder)
    net = prepare(about, *links)
    chosen = np.linspace(0, net["firms"] - 1, sample).astype(int)
    one(net, 0, tolerance)
    seconds = {}
    seconds["one at a time"], losses = timed(lambda: np.array([one(net, firm, tolerance) for firm in chosen]))
    for width in (8, 32):
        groups = [chosen[start : start + width] for start in range(0, sample, width)]
        seconds[f"{width} at a time"], found = timed(lambda: np.concatenate([several(net, group, tolerance) for group in groups]))
        assert np.abs(found - losses).max() < 1e-9
    print(json.dumps(dict(sample=sample, firms=chosen.tolist(), seconds=seconds, losses=losses.tolist(), numpy=np.__version__)))


main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]))
