/* What a numeral is, by the words at it. The first row that fits decides; where
 * none does, its unit and its form say (kind.c). */
#ifndef FIGURE_KIND_TABLE_H
#define FIGURE_KIND_TABLE_H

#include "figure/figure.h"

/* Where the word of a rule stands. */
enum kind_place {
	KIND_AT,     /* the numeral begins it: 三大攻坚战 */
	KIND_BEFORE, /* it ends right before the numeral */
	KIND_BEHIND, /* it begins right behind the numeral */
	KIND_WITH,   /* the numeral ends it: 这一年 */
	KIND_SOON,   /* it stands behind, in a few characters */
};

struct kind_rule {
	enum kind_place place;
	const char *word;
	const char *unit; /* only with this unit; NULL: with any */
	enum figure_kind kind;
};

/* clang-format off */
static const struct kind_rule kind_rules[] = {
	/* Set names, which count no longer. */
	{ KIND_AT, "七个有之", NULL, FIGURE_NAME },
	{ KIND_AT, "三个代表", NULL, FIGURE_NAME },
	{ KIND_AT, "三个务必", NULL, FIGURE_NAME },
	{ KIND_AT, "三个区分开来", NULL, FIGURE_NAME },
	{ KIND_AT, "三大攻坚战", NULL, FIGURE_NAME },
	{ KIND_AT, "三大革命", NULL, FIGURE_NAME },
	{ KIND_AT, "三次产业", NULL, FIGURE_NAME },
	{ KIND_AT, "三次分配", NULL, FIGURE_NAME },
	{ KIND_AT, "三条红线", NULL, FIGURE_NAME },
	{ KIND_AT, "两个一百年", NULL, FIGURE_NAME },
	{ KIND_AT, "两个健康", NULL, FIGURE_NAME },
	{ KIND_AT, "两个文明", NULL, FIGURE_NAME },
	{ KIND_AT, "两个毫不动摇", NULL, FIGURE_NAME },
	{ KIND_AT, "两个率先", NULL, FIGURE_NAME },
	{ KIND_AT, "两个确立", NULL, FIGURE_NAME },
	{ KIND_AT, "两个结合", NULL, FIGURE_NAME },
	{ KIND_AT, "两个维护", NULL, FIGURE_NAME },
	{ KIND_AT, "两个责任", NULL, FIGURE_NAME },
	{ KIND_AT, "两山", NULL, FIGURE_NAME },
	{ KIND_AT, "二次", NULL, FIGURE_NAME },
	{ KIND_AT, "二元", NULL, FIGURE_NAME },
	{ KIND_AT, "三元", NULL, FIGURE_NAME },
	{ KIND_AT, "五个一", NULL, FIGURE_NAME },
	{ KIND_AT, "五个中心", NULL, FIGURE_NAME },
	{ KIND_AT, "五个新城", NULL, FIGURE_NAME },
	{ KIND_AT, "四大品牌", NULL, FIGURE_NAME },
	{ KIND_AT, "四大功能", NULL, FIGURE_NAME },
	{ KIND_AT, "两张网", NULL, FIGURE_NAME },
	{ KIND_AT, "五大发展理念", NULL, FIGURE_NAME },
	{ KIND_AT, "五大理念", NULL, FIGURE_NAME },
	{ KIND_AT, "八大山人", NULL, FIGURE_NAME },
	{ KIND_AT, "八项规定", NULL, FIGURE_NAME },
	{ KIND_AT, "六个一", NULL, FIGURE_NAME },
	{ KIND_AT, "四个不摘", NULL, FIGURE_NAME },
	{ KIND_AT, "四个伟大", NULL, FIGURE_NAME },
	{ KIND_AT, "四个全面", NULL, FIGURE_NAME },
	{ KIND_AT, "四个意识", NULL, FIGURE_NAME },
	{ KIND_AT, "四个最严", NULL, FIGURE_NAME },
	{ KIND_AT, "四个自信", NULL, FIGURE_NAME },
	{ KIND_AT, "四大班子", NULL, FIGURE_NAME },
	{ KIND_AT, "四套班子", NULL, FIGURE_NAME },
	{ KIND_AT, "四种形态", NULL, FIGURE_NAME },
	{ KIND_AT, "二轮土地", NULL, FIGURE_NAME },
	{ KIND_AT, "二轮承包", NULL, FIGURE_NAME },
	{ KIND_AT, "二轮延包", NULL, FIGURE_NAME },
	/* Places that begin with a numeral and a unit. */
	{ KIND_AT, "一汽", NULL, FIGURE_NAME },
	{ KIND_AT, "七台河", NULL, FIGURE_NAME },
	{ KIND_AT, "万年县", NULL, FIGURE_NAME },
	{ KIND_AT, "三台县", NULL, FIGURE_NAME },
	{ KIND_AT, "三门县", NULL, FIGURE_NAME },
	{ KIND_AT, "三门峡", NULL, FIGURE_NAME },
	{ KIND_AT, "九台区", NULL, FIGURE_NAME },
	{ KIND_AT, "五台", NULL, FIGURE_NAME },
	{ KIND_AT, "五大连池", NULL, FIGURE_NAME },
	{ KIND_AT, "八所", NULL, FIGURE_NAME },
	{ KIND_AT, "六安", NULL, FIGURE_NAME },
	{ KIND_AT, "六盘", NULL, FIGURE_NAME },
	{ KIND_BEHIND, "医院", "级", FIGURE_ORDINAL },
	{ KIND_BEHIND, "甲等", "级", FIGURE_ORDINAL },
	{ KIND_BEHIND, "公立", "级", FIGURE_ORDINAL },
	{ KIND_BEHIND, "一体", "位", FIGURE_NAME },
	{ KIND_BEHIND, "中全会", NULL, FIGURE_NAME },
	{ KIND_BEHIND, "会议", "次", FIGURE_NAME },
	{ KIND_BEHIND, "全会", "次", FIGURE_NAME },
	{ KIND_BEHIND, "党代会", "次", FIGURE_NAME },
	{ KIND_BEHIND, "代表大会", "次", FIGURE_NAME },
	{ KIND_BEHIND, "走", "步", FIGURE_NAME },
	{ KIND_BEHIND, "以上", "类", FIGURE_NAME },
	{ KIND_BEHIND, "水", "类", FIGURE_NAME },

	{ KIND_AT, "十字", NULL, FIGURE_NAME },
	{ KIND_AT, "二十字", NULL, FIGURE_NAME },
	{ KIND_AT, "八字", NULL, FIGURE_NAME },
	{ KIND_AT, "十六字", NULL, FIGURE_NAME },

	/* The year itself, not how long it was. */
	{ KIND_WITH, "过去的一年", NULL, FIGURE_DURATION },
	{ KIND_WITH, "过去的五年", NULL, FIGURE_DURATION },
	{ KIND_WITH, "过去的5年", NULL, FIGURE_DURATION },
	{ KIND_BEFORE, "的", "年", FIGURE_NAME },
	{ KIND_BEFORE, "个", "年", FIGURE_NAME },
	{ KIND_BEFORE, "关键", "年", FIGURE_NAME },
	{ KIND_BEFORE, "重要", "年", FIGURE_NAME },
	{ KIND_WITH, "新一年", NULL, FIGURE_NAME },
	{ KIND_WITH, "又一年", NULL, FIGURE_NAME },
	{ KIND_WITH, "一年一年", NULL, FIGURE_NAME },
	{ KIND_WITH, "之一年", NULL, FIGURE_NAME },
	{ KIND_WITH, "第一年", NULL, FIGURE_NAME },
	{ KIND_WITH, "全年一年", NULL, FIGURE_NAME },

	/* 每3年, 每万人 */
	{ KIND_BEFORE, "每", NULL, FIGURE_NAME },
	{ KIND_BEFORE, "这", NULL, FIGURE_NAME },
	{ KIND_BEFORE, "劣", NULL, FIGURE_NAME },
	{ KIND_BEFORE, "上", "年", FIGURE_NAME },
	{ KIND_BEFORE, "上", "个月", FIGURE_NAME },
	{ KIND_BEFORE, "星期", NULL, FIGURE_NAME },
	{ KIND_BEFORE, "周", NULL, FIGURE_NAME },
	{ KIND_BEFORE, "高中", NULL, FIGURE_NAME },

	/* Plans are called by their years. */
	{ KIND_BEHIND, "行动", "年", FIGURE_NAME },
	{ KIND_BEHIND, "计划", "年", FIGURE_NAME },
	{ KIND_BEHIND, "规划", "年", FIGURE_NAME },
	{ KIND_BEHIND, "攻坚", "年", FIGURE_NAME },
	{ KIND_BEHIND, "工程", "年", FIGURE_NAME },
	{ KIND_BEHIND, "专项", "年", FIGURE_NAME },
	{ KIND_BEHIND, "期", "年", FIGURE_NAME },
	{ KIND_BEHIND, "制", "年", FIGURE_NAME },
	{ KIND_BEHIND, "倍增", "年", FIGURE_NAME },
	{ KIND_BEHIND, "提升", "年", FIGURE_NAME },
	{ KIND_BEHIND, "滚动", "年", FIGURE_NAME },
	{ KIND_BEHIND, "建设", "年", FIGURE_NAME },
	{ KIND_BEHIND, "方案", "年", FIGURE_NAME },
	{ KIND_BEHIND, "一度", "年", FIGURE_NAME },
	{ KIND_BEHIND, "一遇", "年", FIGURE_NAME },
	{ KIND_BEHIND, "四季", "年", FIGURE_NAME },
	{ KIND_BEHIND, "义务教育", "年", FIGURE_NAME },
	{ KIND_BEHIND, "一贯制", "年", FIGURE_NAME },
	{ KIND_BEHIND, "接着", "年", FIGURE_NAME },
	{ KIND_BEFORE, "接着", "年", FIGURE_NAME },
	{ KIND_BEHIND, "庆典", "年", FIGURE_NAME },
	{ KIND_BEHIND, "华诞", "年", FIGURE_NAME },
	{ KIND_BEHIND, "初心", "年", FIGURE_NAME },
	{ KIND_BEHIND, "大计", "年", FIGURE_NAME },
	{ KIND_SOON, "行动计划", "年", FIGURE_NAME },
	{ KIND_SOON, "行动方案", "年", FIGURE_NAME },
	{ KIND_SOON, "行动", "年", FIGURE_NAME },
	{ KIND_SOON, "计划", "年", FIGURE_NAME },
	{ KIND_SOON, "圈", "分钟", FIGURE_NAME },
	{ KIND_SOON, "圈", "小时", FIGURE_NAME },
	{ KIND_SOON, "圈", "公里", FIGURE_NAME },

	/* Names of buildings, lines, notes and kinds of things. */
	{ KIND_BEHIND, "产业", "产", FIGURE_NAME },
	{ KIND_BEHIND, "工程", "期", FIGURE_NAME },
	{ KIND_BEHIND, "项目", "期", FIGURE_NAME },
	{ KIND_BEHIND, "年", "期", FIGURE_NAME },
};
/* clang-format on */

/* A rank stands behind one of these in its clause. */
static const char *const rank_verbs[] = { "位居", "位列", "位次", "排名",
	"排在", "排位", "保持", "居", "列", "跃升", "跃居", "升至", "升到",
	"名列", "前移", "蝉联", "稳居", "荣获", "争创", "勇夺", "夺得", "进至",
	"晋升", "勇争", "获评", "领跑", "进入", "跻身", "迈入", "挺进", "冲进",
	NULL };

/* A rank stands directly behind one of these. */
static const char *const rank_scopes[] = { "全市", "全国", "全省", "全区",
	"全县", "城区", "世界", "全球", "省内", "市内", "国内", "城市", "地区",
	"首位", "同类", "区县", "设区市", "各市", "市州", "省份", "西部",
	"中部", "东部", "东北", "长三角", "亚洲", NULL };

/* 千亿级 is a quantity behind one of these, and else part of a name. */
static const char *const magnitude_verbs[] = { "超", "超过", "过", "破", "突破",
	"近", "接近", "上", "达", "达到", "迈入", "迈上", "迈进", "迈过",
	"跨入", "跨上", "跨越", "保持", "逾", "约", "进入", "跃上", "站上",
	"为", "首破", "到", "至", "成为", "形成", "不足", "不到", "共", "有",
	"增至", "在", NULL };

/* Units that count behind digits, and name behind numerals in Han: 三期. */
static const char *const han_names[] = { "期", "区", "路", "圈", "站", "国",
	"季", "组", "段", "片", "门", "方", "局", "社区", "国家", "章", "节",
	"省", "市", "县", "乡", "镇", "村", "街道", "街镇", NULL };

/* A bare number is a quantity behind one of these. */
static const char *const value_verbs[] = { "达", "达到", "为", "至", "到", "超",
	"超过", "突破", "近", "接近", "约", "低于", "高于", "不低于", "不超过",
	"不高于", "不足", "不到", "逾", "是", "在", "于", "从", "由", "仅",
	"共", "新增", "增加", "减少", "下降", "提高", "增长", NULL };

#endif
