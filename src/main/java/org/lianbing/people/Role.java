package org.lianbing.people;

import java.util.Locale;

/** What a member may do beyond learning, in a unit and all below it. Everyone is a member and may lecture. */
public enum Role {
    /** 师傅: accompanies newcomers; sees those who are given to him, nobody else. */
    MENTOR,
    /** 培训师: courses, questions, exams. */
    TRAINER,
    /** 客户服务部主任. */
    DIRECTOR,
    /** 督察考核组: quality appraisal. */
    INSPECTION,
    /** 客户服务中心: quantity appraisal and training effect. */
    CENTRE,
    /** 分管副经理: heads the appraisal group, closes periods. */
    DEPUTY,
    /** 综合办人事. */
    HR,
    /** 信息管理员. */
    ADMIN,
    /** An outside system that states outcomes and reads the feeds. */
    INTEGRATION;

    /** As written in REST and the database: {@code trainer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
