package org.lianbing.exam;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Fills cells and buckets with lots at the least cost: a flow of minimum cost from the importances through the questions to the cells,
 * by successive shortest paths (Ahuja, Magnanti, Orlin: Network Flows, 9.7). Where it cannot be filled no other way can.
 */
final class CheapestFlow {

    private static final long FAR = Long.MAX_VALUE / 4;

    private final DrawTask task;
    private final long[] cost;
    private final int[] cellOf;
    private final int[] open;
    private final int[] left;
    /** Lots that are alike but for their cost, those not drawn; the cheapest first. */
    private final Map<Kin, TreeSet<Integer>> drum = new LinkedHashMap<>();
    private final Kin[] kinOf;
    private long[] distance;

    private record Kin(int bucket, List<Integer> cells) {
    }

    private record Edge(int from, int to, long cost, int lot) {
    }

    /** @param barred lots that are not drawn */
    CheapestFlow(DrawTask task, long[] cost, BitSet barred) {
        this.task = task;
        this.cost = cost;
        this.cellOf = new int[task.lots().size()];
        this.open = task.cells().stream().mapToInt(Integer::intValue).toArray();
        this.left = task.buckets().stream().mapToInt(Integer::intValue).toArray();
        this.kinOf = new Kin[task.lots().size()];
        Arrays.fill(cellOf, -1);
        Comparator<Integer> cheapest = Comparator.comparingLong((Integer lot) -> cost[lot]).thenComparingInt(lot -> lot);
        for (int i = 0; i < cellOf.length; i++) {
            if (!barred.get(i)) {
                kinOf[i] = new Kin(task.lots().get(i).bucket(), task.lots().get(i).cells());
                drum.computeIfAbsent(kinOf[i], kin -> new TreeSet<>(cheapest)).add(i);
            }
        }
    }

    /** @return the cell of each lot, −1 where it is not drawn; null if there is no way to fill them all */
    int[] fill() {
        for (int i = 0; i < task.size(); i++) {
            if (!fillOne()) {
                return null;
            }
        }
        return cellOf.clone();
    }

    private boolean fillOne() {
        List<Edge> edges = edges();
        Edge[] by = shortest(edges);
        int end = -1;
        for (int cell = 0; cell < open.length; cell++) {
            if (open[cell] > 0 && distance[left.length + cell] < FAR && (end < 0 || distance[left.length + cell] < distance[end])) {
                end = left.length + cell;
            }
        }
        if (end < 0) {
            return false;
        }
        open[end - left.length]--;
        for (Edge edge = by[end]; edge != null; edge = by[end]) {
            follow(edge);
            end = edge.from();
        }
        left[end]--;
        return true;
    }

    private void follow(Edge edge) {
        boolean fromDrum = edge.from() < left.length;
        boolean toDrum = edge.to() < left.length;
        if (fromDrum) {
            drum.get(kinOf[edge.lot()]).remove(edge.lot());
        }
        if (toDrum) {
            cellOf[edge.lot()] = -1;
            drum.get(kinOf[edge.lot()]).add(edge.lot());
        } else {
            cellOf[edge.lot()] = edge.to() - left.length;
        }
    }

    /** Nodes are the buckets, then the cells: draw a lot, move it to another cell, put it back. */
    private List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        drum.forEach((kin, lots) -> {
            if (!lots.isEmpty()) {
                kin.cells().forEach(cell -> edges.add(new Edge(kin.bucket(), left.length + cell, cost[lots.first()], lots.first())));
            }
        });
        for (int lot = 0; lot < cellOf.length; lot++) {
            if (cellOf[lot] >= 0) {
                int from = left.length + cellOf[lot];
                for (int cell : kinOf[lot].cells()) {
                    if (cell != cellOf[lot]) {
                        edges.add(new Edge(from, left.length + cell, 0, lot));
                    }
                }
                edges.add(new Edge(from, kinOf[lot].bucket(), -cost[lot], lot));
            }
        }
        return edges;
    }

    /** Bellman and Ford, from every bucket that is not full; there are no circles of negative cost. */
    private Edge[] shortest(List<Edge> edges) {
        distance = new long[left.length + open.length];
        Edge[] by = new Edge[distance.length];
        Arrays.fill(distance, FAR);
        for (int bucket = 0; bucket < left.length; bucket++) {
            if (left[bucket] > 0) {
                distance[bucket] = 0;
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Edge edge : edges) {
                if (distance[edge.from()] < FAR && distance[edge.from()] + edge.cost() < distance[edge.to()]) {
                    distance[edge.to()] = distance[edge.from()] + edge.cost();
                    by[edge.to()] = edge;
                    changed = true;
                }
            }
        }
        return by;
    }

    /** After a failed {@link #fill}: the buckets that still want lots, or could give theirs up to others that do. */
    boolean isShortBucket(int bucket) {
        return distance[bucket] < FAR;
    }

    /** After a failed {@link #fill}: a cell that more lots of the short buckets cannot reach. */
    boolean isCutOff(int cell) {
        return distance[left.length + cell] >= FAR;
    }
}
