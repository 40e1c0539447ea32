<?xml version="1.0" encoding="UTF-8"?>
<!-- The largest page: the markup of a project is short, so that 200 of them stay below 100 KB;
     what is known of each is here, too, where it has room, else on the pages below (projects.xsl). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:include href="page.xsl"/>
  <xsl:include href="paper.xsl"/>
  <xsl:include href="project.xsl"/>

  <xsl:template match="page" mode="where"><xsl:value-of select="t:place(@above-level, @above, @above-en)"/></xsl:template>
  <xsl:template match="page" mode="title">
    <xsl:value-of select="t:place('tambon', @name, @name-en)"/>
    <xsl:text> </xsl:text>
    <xsl:value-of select="t:say('Fiscal year %d BE', @year)"/>
  </xsl:template>
  <xsl:template match="page" mode="about">
    <xsl:call-template name="projects"><xsl:with-param name="count" select="sums/@projects"/></xsl:call-template>
    <xsl:text> · </xsl:text>
    <xsl:call-template name="baht"><xsl:with-param name="satang" select="sums/@amount"/></xsl:call-template>
    <xsl:if test="plan/@vision"> · <xsl:value-of select="plan/@vision"/></xsl:if>
  </xsl:template>

  <xsl:template match="page" mode="body">
    <ul class="links">
      <li><a href="../"><xsl:value-of select="t:place('tambon', @name, @name-en)"/></a></li>
      <xsl:for-each select="other[@year != /page/@year]">
        <li><a href="../{@year}/"><xsl:value-of select="t:year(@year)"/></a></li>
      </xsl:for-each>
    </ul>
    <xsl:choose>
      <xsl:when test="plan"><xsl:apply-templates select="plan"/></xsl:when>
      <xsl:otherwise>
        <h2><xsl:value-of select="t:say('Community plan')"/></h2>
        <p><xsl:value-of select="t:say('No plan here yet')"/></p>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="sums"/>
    <xsl:if test="p">
      <h2><xsl:value-of select="t:say('All projects')"/></h2>
      <ul class="projects"><xsl:apply-templates select="p"/></ul>
      <p class="links"><a href="{$top}o/{@code}/projects-{@year}.csv"><xsl:value-of select="t:say('The list as a table (CSV)')"/></a></p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="plan">
    <h2><xsl:value-of select="t:say('What we want to be')"/></h2>
    <p class="big">
      <xsl:choose>
        <xsl:when test="@vision"><xsl:value-of select="@vision"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="t:say('No vision was sent yet')"/></xsl:otherwise>
      </xsl:choose>
    </p>
    <dl>
      <xsl:call-template name="fact"><xsl:with-param name="term" select="t:say('Identity')"/><xsl:with-param name="text" select="@identity"/></xsl:call-template>
      <dt><xsl:value-of select="t:say('Common issue')"/></dt>
      <xsl:for-each select="issue"><dd><xsl:value-of select="t:name(@name, @name-en)"/></dd></xsl:for-each>
      <xsl:if test="not(issue)"><dd><xsl:value-of select="t:say('No data yet')"/></dd></xsl:if>
      <xsl:call-template name="points"><xsl:with-param name="term" select="t:say('Mission')"/><xsl:with-param name="points" select="mission"/></xsl:call-template>
      <xsl:call-template name="points"><xsl:with-param name="term" select="t:say('Strategies')"/><xsl:with-param name="points" select="strategy"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="term" select="t:say('Agreed at the forum')"/><xsl:with-param name="text" select="t:date(@forum)"/></xsl:call-template>
      <xsl:if test="@review">
        <xsl:call-template name="fact"><xsl:with-param name="term" select="t:say('Last reviewed')"/><xsl:with-param name="text" select="t:date(@review)"/></xsl:call-template>
      </xsl:if>
      <xsl:call-template name="fact"><xsl:with-param name="term" select="t:say('Edition')"/><xsl:with-param name="text" select="@edition"/></xsl:call-template>
      <xsl:if test="@document">
        <xsl:call-template name="fact"><xsl:with-param name="term" select="t:say('Document')"/><xsl:with-param name="text" select="@document"/></xsl:call-template>
      </xsl:if>
    </dl>
  </xsl:template>

  <xsl:template name="fact">
    <xsl:param name="term"/>
    <xsl:param name="text"/>
    <dt><xsl:value-of select="$term"/></dt>
    <dd>
      <xsl:choose>
        <xsl:when test="string($text) != ''"><xsl:value-of select="$text"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="t:say('No data yet')"/></xsl:otherwise>
      </xsl:choose>
    </dd>
  </xsl:template>

  <xsl:template name="points">
    <xsl:param name="term"/>
    <xsl:param name="points"/>
    <dt><xsl:value-of select="$term"/></dt>
    <xsl:for-each select="$points"><dd><xsl:if test="last() > 1"><xsl:value-of select="position()"/>. </xsl:if><xsl:value-of select="@text"/></dd></xsl:for-each>
    <xsl:if test="not($points)"><dd><xsl:value-of select="t:say('No data yet')"/></dd></xsl:if>
  </xsl:template>
</xsl:stylesheet>
