package org.lianbing.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A node of the company's tree: company, branch, department, station. */
@Entity
@Table(name = "unit")
class Unit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unit_seq")
    @SequenceGenerator(name = "unit_seq", sequenceName = "unit_seq", allocationSize = 50)
    private Long id;

    @Column(name = "parent_id")
    private Long parentId;
    private String code;
    private String name;
    /** Ids from the root, as in {@code /1/7/}: a prefix of the paths of all units below. */
    private String path;
    private String zone;
    private int position;

    protected Unit() {
    }

    Unit(Unit parent, String code, String name, int position) {
        this.parentId = parent == null ? null : parent.id;
        this.path = parent == null ? "/" : parent.path;
        this.code = code;
        this.name = name;
        this.position = position;
    }

    /** The path holds the unit's own id, known only once it has been given one. */
    void takeItsPlace() {
        path = path + id + "/";
    }

    long id() {
        return id;
    }

    String path() {
        return path;
    }
}
